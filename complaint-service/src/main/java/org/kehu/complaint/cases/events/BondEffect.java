package org.kehu.complaint.cases.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.BondMirror;
import org.kehu.complaint.cases.CaseId;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Writes the other end of a bond when one end was written (field M24). */
@Component
class BondEffect implements Effect {

  private static final String REGISTERED = "kehu.complaint.case-registered.v1";

  /** What is read of our own events. */
  record Told(String caseId, @Nullable String relatedCaseId) {}

  private final BondMirror mirror;

  BondEffect(BondMirror mirror) {
    this.mirror = mirror;
  }

  @Override
  public String name() {
    return "case-bonds";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of(REGISTERED, "kehu.complaint.case-linked.v1", "kehu.complaint.case-merged.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    Told told = event.as(Told.class);
    boolean alone = event.type().equals(REGISTERED) && told.relatedCaseId() == null;
    if (!alone) {
      mirror.reflect(new CaseId(told.caseId()));
    }
  }
}

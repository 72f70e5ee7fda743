package org.kehu.complaint.cases.events;

import java.util.Set;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.BondMirror;
import org.kehu.complaint.cases.CaseId;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Counts a further contact on a merged case in the leading one (field M24, P-55). */
@Component
class MergedContactEffect implements Effect {

  /** What is read of {@code kehu.complaint.further-contact-taken.v1}. */
  record Taken(String caseId, int count) {}

  private final BondMirror mirror;

  MergedContactEffect(BondMirror mirror) {
    this.mirror = mirror;
  }

  @Override
  public String name() {
    return "merged-contacts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.complaint.further-contact-taken.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    Taken taken = event.as(Taken.class);
    mirror.passOn(new CaseId(taken.caseId()), taken.count());
  }
}

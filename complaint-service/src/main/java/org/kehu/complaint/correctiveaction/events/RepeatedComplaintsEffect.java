package org.kehu.complaint.correctiveaction.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.correctiveaction.RepeatedComplaints;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Looks for a pattern whenever a complaint came in or its customer became known. */
@Component
class RepeatedComplaintsEffect implements Effect {

  /** What is read of our own events. */
  record Told(String caseId, @Nullable String kind) {

    /** Of some events the kind is not told. */
    boolean mayBeComplaint() {
      return kind == null || kind.equals(CaseKind.COMPLAINT.name());
    }
  }

  private final RepeatedComplaints repeated;

  RepeatedComplaintsEffect(RepeatedComplaints repeated) {
    this.repeated = repeated;
  }

  @Override
  public String name() {
    return "repeated-complaints";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.complaint.case-registered.v1", "kehu.complaint.case-customer-verified.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    Told told = event.as(Told.class);
    if (told.mayBeComplaint()) {
      repeated.look(new CaseId(told.caseId()));
    }
  }
}

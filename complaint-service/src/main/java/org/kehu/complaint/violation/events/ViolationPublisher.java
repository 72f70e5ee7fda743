package org.kehu.complaint.violation.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.violation.Verdict;
import org.kehu.complaint.violation.Violation;
import org.kehu.complaint.violation.ViolationEvent;
import org.kehu.complaint.violation.ViolationEvent.SanctionAppealed;
import org.kehu.complaint.violation.ViolationEvent.SanctionApproved;
import org.kehu.complaint.violation.ViolationEvent.SanctionProposed;
import org.kehu.complaint.violation.ViolationEvent.SanctionRefused;
import org.kehu.complaint.violation.ViolationEvent.SanctionUpheld;
import org.kehu.complaint.violation.ViolationEvent.ViolationDropped;
import org.kehu.complaint.violation.ViolationEvent.ViolationHeard;
import org.kehu.complaint.violation.ViolationEvent.ViolationReported;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a violation, without the person; and whose work it is. */
@Component
class ViolationPublisher implements EventPublisher<Violation, ViolationEvent> {

  @Override
  public OutgoingEvent publish(Violation v, ViolationEvent event) {
    String type =
        switch (event) {
          case ViolationReported() -> "violation-reported";
          case ViolationHeard() -> "violation-heard";
          case SanctionProposed() -> "sanction-proposed";
          case SanctionApproved() -> "sanction-approved";
          case SanctionRefused() -> "sanction-refused";
          case SanctionAppealed() -> "sanction-appealed";
          case SanctionUpheld() -> "sanction-upheld";
          case ViolationDropped() -> "violation-dropped";
        };
    return new OutgoingEvent(
        Topics.COMPLAINT,
        "kehu.complaint." + type + ".v1",
        new ViolationFacts.Moved(v.id(), v.number(), v.kind().name(), v.status().name()),
        null);
  }

  @Override
  public List<StateRecord> states(Violation v) {
    return List.of(
        switch (v.status()) {
          case REPORTED, HEARD -> work(v, superior(v));
          case PROPOSED -> work(v, queue(v, "APPROVE_SANCTION", approver(v.verdict())));
          case APPEALED -> work(v, queue(v, "JUDGE_APPEAL", Role.OFFICE));
          case SANCTIONED, UPHELD, DROPPED ->
              StateRecord.tombstone(Topics.TASK_STATE, v.id(), Topics.TASK_STATE);
        });
  }

  private static Role approver(@Nullable Verdict verdict) {
    return verdict == null ? Role.GENERAL_MANAGER : verdict.approver();
  }

  /** The person's leader; of a leader the general manager. */
  private static ViolationFacts.Task superior(Violation v) {
    return v.superiorId() == null
        ? queue(v, "HANDLE_VIOLATION", Role.GENERAL_MANAGER)
        : task(v, "HANDLE_VIOLATION", v.superiorId(), null);
  }

  private static ViolationFacts.Task queue(Violation v, String kind, Role role) {
    return task(v, kind, null, role.wireName());
  }

  private static ViolationFacts.Task task(
      Violation v, String kind, @Nullable String assignee, @Nullable String role) {
    return new ViolationFacts.Task(
        v.id(),
        kind,
        v.subject(),
        v.number(),
        assignee,
        role,
        v.departmentId(),
        v.level().name(),
        "/api/v1/violations/" + v.id());
  }

  private static StateRecord work(Violation v, ViolationFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, v.id(), Topics.TASK_STATE, task, null);
  }
}

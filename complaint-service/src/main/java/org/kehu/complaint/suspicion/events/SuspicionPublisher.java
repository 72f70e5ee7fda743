package org.kehu.complaint.suspicion.events;

import java.util.List;
import org.kehu.complaint.Topics;
import org.kehu.complaint.suspicion.Suspicion;
import org.kehu.complaint.suspicion.SuspicionEvent;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionConfirmed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionDismissed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionFound;
import org.kehu.complaint.suspicion.SuspicionStatus;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a suspicion, without the person; and whose work it is to judge it. */
@Component
class SuspicionPublisher implements EventPublisher<Suspicion, SuspicionEvent> {

  @Override
  public OutgoingEvent publish(Suspicion s, SuspicionEvent event) {
    String type =
        switch (event) {
          case SuspicionFound() -> "suspicion-found";
          case SuspicionConfirmed() -> "suspicion-confirmed";
          case SuspicionDismissed() -> "suspicion-dismissed";
        };
    return new OutgoingEvent(
        Topics.COMPLAINT,
        "kehu.complaint." + type + ".v1",
        new SuspicionFacts.Moved(
            s.id(), s.number(), s.rule().name(), s.rule().kind().name(), s.status().name()),
        null);
  }

  @Override
  public List<StateRecord> states(Suspicion s) {
    return List.of(
        s.status() == SuspicionStatus.SUSPECTED
            ? new StateRecord(Topics.TASK_STATE, s.id(), Topics.TASK_STATE, task(s), null)
            : StateRecord.tombstone(Topics.TASK_STATE, s.id(), Topics.TASK_STATE));
  }

  /** The person's leader; of a leader the office, which the general manager leads. */
  private static SuspicionFacts.Task task(Suspicion s) {
    return new SuspicionFacts.Task(
        s.id(),
        "JUDGE_SUSPICION",
        s.subject(),
        s.number(),
        s.superiorId(),
        s.superiorId() == null ? Role.OFFICE.wireName() : null,
        s.departmentId(),
        s.level().name(),
        "/api/v1/suspicions/" + s.id());
  }
}

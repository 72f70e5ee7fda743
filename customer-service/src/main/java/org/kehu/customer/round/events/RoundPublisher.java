package org.kehu.customer.round.events;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.round.ArchiveRound;
import org.kehu.customer.round.RoundEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells of rounds of archive work; an open one is the task of whoever the policy names. */
@Component
class RoundPublisher implements EventPublisher<ArchiveRound, RoundEvent> {

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final CustomerProperties properties;

  RoundPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      Instant dueAt,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(ArchiveRound one, RoundEvent event) {
    return switch (event) {
      case RoundEvent.RoundOpened opened -> told("archive-round-opened", RoundTold.opened(one));
      case RoundEvent.OriginalsCollected collected ->
          told("archive-round-collected", RoundTold.collected(one, collected.departmentId()));
      case RoundEvent.RoundClosed closed ->
          told("archive-round-closed", RoundTold.closed(one, closed.report()));
    };
  }

  private static OutgoingEvent told(String what, RoundTold body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, null);
  }

  @Override
  public List<StateRecord> states(ArchiveRound one) {
    return List.of(
        one.isOpen()
            ? new StateRecord(Topics.TASKS, one.id(), Topics.TASKS, task(one), null)
            : StateRecord.tombstone(Topics.TASKS, one.id(), Topics.TASKS));
  }

  private Task task(ArchiveRound one) {
    return new Task(
        one.id(),
        "ARCHIVE_" + one.kind().name(),
        one.subject(),
        one.number(),
        one.role(),
        one.departmentId(),
        one.dueOn().atTime(EVENING).atZone(properties.zone()).toInstant(),
        one.level().name(),
        "/api/v1/customers/archives/rounds/" + one.id());
  }
}

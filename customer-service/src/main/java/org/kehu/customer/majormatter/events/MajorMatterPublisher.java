package org.kehu.customer.majormatter.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kehu.customer.Topics;
import org.kehu.customer.majormatter.MajorMatter;
import org.kehu.customer.majormatter.MajorMatterEvent;
import org.kehu.customer.majormatter.MajorMatterStatus;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * Tells that there is a major matter, never what: taking it in is the information department's open
 * work.
 */
@Component
class MajorMatterPublisher implements EventPublisher<MajorMatter, MajorMatterEvent> {

  /** The body of every event of a major matter. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String matterId,
      String number,
      String customerId,
      String kind,
      String status,
      boolean late) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String departmentId,
      Instant dueAt,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(MajorMatter matter, MajorMatterEvent event) {
    String what =
        switch (event) {
          case MajorMatterEvent.MatterReported reported -> "major-matter-reported";
          case MajorMatterEvent.MatterSupplemented supplemented -> "major-matter-supplemented";
          case MajorMatterEvent.MatterTakenIn takenIn -> "major-matter-taken-in";
          case MajorMatterEvent.MatterReleased released -> "major-matter-released";
          case MajorMatterEvent.MatterVoided voided -> "major-matter-voided";
        };
    Told body =
        new Told(
            matter.id(),
            matter.number(),
            matter.customerId(),
            matter.report().kind().name(),
            matter.status().name(),
            matter.report().late());
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, matter.customerId());
  }

  @Override
  public List<StateRecord> states(MajorMatter matter) {
    if (matter.takeInBy() == null) {
      return List.of();
    }
    String id = matter.id();
    return List.of(
        matter.status() == MajorMatterStatus.REPORTED
            ? new StateRecord(Topics.TASKS, id, Topics.TASKS, task(matter), matter.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private static Task task(MajorMatter matter) {
    return new Task(
        matter.id(),
        "MAJOR_MATTER",
        matter.subject(),
        matter.number(),
        matter.informationDepartment(),
        Objects.requireNonNull(matter.takeInBy()),
        matter.level().name(),
        "/api/v1/customers/major-matters/" + matter.id());
  }
}

package org.kehu.customer.productquality.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.productquality.FaultKind;
import org.kehu.customer.productquality.QualityCheck;
import org.kehu.customer.productquality.QualityEvent;
import org.kehu.customer.productquality.QualityRecord;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells of product quality, and of faults that wait to be put right. */
@Component
class QualityPublisher implements EventPublisher<QualityRecord, QualityEvent> {

  /** The body of every event. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String recordId,
      String customerId,
      String product,
      @Nullable String batch,
      LocalDate checkedOn,
      String checked,
      String faulty,
      @Nullable String fault,
      @Nullable String caseNumber,
      boolean open) {}

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(QualityRecord record, QualityEvent event) {
    String what =
        switch (event) {
          case QualityEvent.QualityRecorded recorded -> "product-quality-recorded";
          case QualityEvent.QualitySettled settled -> "product-quality-settled";
        };
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", told(record), record.customerId());
  }

  private static Told told(QualityRecord record) {
    QualityCheck check = record.check();
    FaultKind fault = check.fault();
    return new Told(
        record.id(),
        record.customerId(),
        check.product(),
        check.batch(),
        check.checkedOn(),
        check.checked().toPlainString(),
        check.faulty().toPlainString(),
        fault == null ? null : fault.name(),
        check.caseNumber(),
        record.isOpen());
  }

  @Override
  public List<StateRecord> states(QualityRecord record) {
    if (!record.check().isFaulty()) {
      return List.of();
    }
    return List.of(
        record.isOpen()
            ? new StateRecord(
                Topics.TASKS, record.id(), Topics.TASKS, task(record), record.customerId())
            : StateRecord.tombstone(Topics.TASKS, record.id(), Topics.TASKS));
  }

  private static Task task(QualityRecord record) {
    String owner = record.ownerId();
    return new Task(
        record.id(),
        "PRODUCT_QUALITY",
        record.subject(),
        record.check().product(),
        owner,
        owner == null ? "supervisor" : null,
        record.departmentId(),
        record.level().name(),
        "/api/v1/customers/" + record.customerId() + "/product-quality/" + record.id());
  }
}

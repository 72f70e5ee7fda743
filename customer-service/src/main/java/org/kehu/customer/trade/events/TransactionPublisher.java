package org.kehu.customer.trade.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.trade.Payment;
import org.kehu.customer.trade.Reminder;
import org.kehu.customer.trade.Transaction;
import org.kehu.customer.trade.TransactionEvent;
import org.kehu.customer.trade.TransactionEvent.PaymentOverdue;
import org.kehu.customer.trade.TransactionEvent.PaymentRecorded;
import org.kehu.customer.trade.TransactionEvent.TransactionRecorded;
import org.kehu.kit.money.Money;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what was ordered and paid in numbers, and to whom an overdue order is a task. */
@Component
class TransactionPublisher implements EventPublisher<Transaction, TransactionEvent> {

  record Recorded(
      String customerId,
      String transactionId,
      String orderNumber,
      String amount,
      String currency,
      Instant orderedAt,
      LocalDate dueOn) {}

  record Paid(
      String customerId,
      String transactionId,
      String paymentNumber,
      String amount,
      String open,
      String currency,
      LocalDate paidOn) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Overdue(
      String customerId,
      String transactionId,
      int step,
      int daysOverdue,
      String open,
      String currency,
      @Nullable String assigneeId,
      @Nullable String role) {}

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
      Instant dueAt,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(Transaction one, TransactionEvent event) {
    return switch (event) {
      case TransactionRecorded recorded -> told(one, "transaction-recorded", recorded(one));
      case PaymentRecorded paid -> told(one, "payment-recorded", paid(one, paid.payment()));
      case PaymentOverdue overdue -> told(one, "payment-overdue", overdue(one, overdue.reminder()));
    };
  }

  private static OutgoingEvent told(Transaction one, String what, Object body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, one.customerId());
  }

  private static Recorded recorded(Transaction one) {
    return new Recorded(
        one.customerId(),
        one.id(),
        one.order().number(),
        text(one.amount()),
        one.amount().currency(),
        one.orderedAt(),
        one.dueOn());
  }

  private static Paid paid(Transaction one, Payment payment) {
    return new Paid(
        one.customerId(),
        one.id(),
        payment.number(),
        text(payment.amount()),
        text(one.open()),
        payment.amount().currency(),
        payment.paidOn());
  }

  private static Overdue overdue(Transaction one, Reminder reminder) {
    return new Overdue(
        one.customerId(),
        one.id(),
        reminder.step(),
        reminder.daysOverdue(),
        text(one.open()),
        one.amount().currency(),
        reminder.assigneeId(),
        reminder.role());
  }

  private static String text(Money money) {
    return money.amount().toPlainString();
  }

  @Override
  public List<StateRecord> states(Transaction one) {
    Reminder reminder = one.reminder();
    if (reminder == null) {
      return List.of();
    }
    return List.of(
        one.isSettled()
            ? StateRecord.tombstone(Topics.TASKS, one.id(), Topics.TASKS)
            : new StateRecord(
                Topics.TASKS, one.id(), Topics.TASKS, task(one, reminder), one.customerId()));
  }

  private static Task task(Transaction one, Reminder reminder) {
    return new Task(
        one.id(),
        "DUNNING",
        one.subject(),
        one.order().number(),
        reminder.assigneeId(),
        reminder.role(),
        one.departmentId(),
        reminder.at(),
        one.level().name(),
        "/api/v1/customers/" + one.customerId() + "/transactions/" + one.id());
  }
}

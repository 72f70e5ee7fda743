package org.kehu.customer.trade.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.OrderLine;
import org.kehu.customer.trade.Payment;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.customer.trade.Reminder;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/**
 * An order and what was paid for it.
 *
 * @param open what is not paid yet
 * @param overdue whether it should be paid and is not
 * @param dunning who was asked last to dun, while it is open
 */
@Schema(name = "Transaction")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransactionView(
    String id,
    String customerId,
    @Schema(example = "DD-20261020-0031") String orderNumber,
    Instant orderedAt,
    List<LineView> lines,
    MoneyJson amount,
    MoneyJson paid,
    MoneyJson open,
    LocalDate dueOn,
    boolean overdue,
    @Nullable CooperationMode mode,
    @Nullable PaymentMethod method,
    @Nullable String contractNumber,
    List<PaymentView> payments,
    @Nullable DunningView dunning) {

  /** One product. */
  @Schema(name = "TransactionLine")
  record LineView(String product, @Schema(example = "20.000") String quantity, MoneyJson amount) {

    static LineView of(OrderLine line) {
      return new LineView(line.product(), line.quantity().toPlainString(), json(line.amount()));
    }
  }

  /** Money that came. */
  @Schema(name = "Payment")
  record PaymentView(
      String number,
      MoneyJson amount,
      LocalDate paidOn,
      PaymentMethod method,
      String recordedBy,
      Instant recordedAt) {

    static PaymentView of(Payment payment) {
      return new PaymentView(
          payment.number(),
          json(payment.amount()),
          payment.paidOn(),
          payment.method(),
          payment.by(),
          payment.at());
    }
  }

  /** Who is to dun (催收). */
  @Schema(name = "Dunning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DunningView(
      int step, int daysOverdue, @Nullable String assigneeId, @Nullable String role, Instant at) {

    static DunningView of(Reminder reminder) {
      return new DunningView(
          reminder.step(),
          reminder.daysOverdue(),
          reminder.assigneeId(),
          reminder.role(),
          reminder.at());
    }
  }

  static TransactionView of(Transaction one, LocalDate today) {
    Reminder reminder = one.isSettled() ? null : one.reminder();
    return new TransactionView(
        one.id(),
        one.customerId(),
        one.order().number(),
        one.orderedAt(),
        one.order().lines().stream().map(LineView::of).toList(),
        json(one.amount()),
        json(one.paid()),
        json(one.open()),
        one.dueOn(),
        one.isOverdueOn(today),
        one.order().mode(),
        one.order().method(),
        one.order().contractNumber(),
        one.payments().stream().map(PaymentView::of).toList(),
        reminder == null ? null : DunningView.of(reminder));
  }

  static MoneyJson json(Money money) {
    return Objects.requireNonNull(MoneyJson.of(money));
  }
}

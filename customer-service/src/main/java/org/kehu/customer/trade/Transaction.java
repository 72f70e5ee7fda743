package org.kehu.customer.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One order of a customer with what was paid for it (交易记录, C-10): what it was never changes,
 * payments come until nothing is open. Its id follows from the order number, so it is recorded once
 * however often its source tells it. It is reached through the customer's file only.
 */
@Document("transactions")
public final class Transaction extends ScopedAggregate {

  private static final int MOST_PAYMENTS = 200;

  private String customerId = "";
  private Order order = new Order("", List.of(), Instant.EPOCH, null, null, null);
  private Money amount = Money.ZERO;
  private Money paid = Money.ZERO;
  private Instant orderedAt = Instant.EPOCH;
  private LocalDate dueOn = LocalDate.EPOCH;
  private List<Payment> payments = new ArrayList<>();
  private @Nullable LocalDate openDueOn;
  private @Nullable Instant remindAt;
  private @Nullable Reminder reminder;
  private Set<String> customerScope = new LinkedHashSet<>();

  private Transaction() {}

  private Transaction(Customer customer, Order order, PaymentTerms.Due due) {
    super(idOf(order.number()));
    this.customerId = customer.id();
    this.order = order;
    this.amount = order.amount();
    this.orderedAt = order.orderedAt();
    this.dueOn = due.on();
    this.openDueOn = due.on();
    this.remindAt = due.remindAt();
    follow(customer);
  }

  static String idOf(String orderNumber) {
    return Ids.of("transaction", orderNumber);
  }

  /** A new order, of which nothing is paid. */
  static Transaction of(Customer customer, Order order, PaymentTerms.Due due) {
    return new Transaction(customer, order, due);
  }

  /** Tells that it was recorded, and its first payments. */
  List<TransactionEvent> recorded(List<Payment> first) {
    List<TransactionEvent> events = new ArrayList<>();
    events.add(new TransactionEvent.TransactionRecorded());
    first.forEach(payment -> events.addAll(pay(payment)));
    return events;
  }

  /**
   * The order is told again, perhaps with more payments; what is known already changes nothing.
   *
   * @throws org.kehu.kit.problem.Problem 409 when the number stood for another order
   */
  List<TransactionEvent> again(Customer customer, Order told, List<Payment> all) {
    if (!customerId.equals(customer.id()) || !order.equals(told)) {
      throw TradeProblem.ORDER_KNOWN.problem().with("orderNumber", told.number());
    }
    follow(customer);
    List<TransactionEvent> events = new ArrayList<>();
    all.forEach(payment -> events.addAll(pay(payment)));
    return events;
  }

  /** Money comes; the same payment again changes nothing. */
  List<TransactionEvent> pay(Payment payment) {
    Optional<Payment> known =
        payments.stream().filter(one -> one.number().equals(payment.number())).findFirst();
    if (known.isPresent()) {
      if (known.get().saysTheSameAs(payment)) {
        return List.of();
      }
      throw TradeProblem.PAYMENT_KNOWN.problem().with("number", payment.number());
    }
    if (payment.amount().compareTo(open()) > 0) {
      throw TradeProblem.PAYMENT_TOO_HIGH.problem().with("open", open().amount().toPlainString());
    }
    if (payments.size() == MOST_PAYMENTS) {
      throw TradeProblem.PAYMENTS_TOO_MANY.problem().with("most", MOST_PAYMENTS);
    }
    payments.add(payment);
    paid = paid.plus(payment.amount());
    if (isSettled()) {
      openDueOn = null;
      remindAt = null;
    }
    return List.of(new TransactionEvent.PaymentRecorded(payment));
  }

  /**
   * It is not paid in time: somebody is to dun.
   *
   * @param next when the next step is due if it stays so; null for never
   */
  public List<TransactionEvent> remind(Customer customer, Reminder now, @Nullable Instant next) {
    if (isSettled()) {
      return List.of();
    }
    follow(customer);
    reminder = now;
    remindAt = next;
    return List.of(new TransactionEvent.PaymentOverdue(now));
  }

  /** The rules changed: its next step is due at another time, or never. */
  void remindAt(@Nullable Instant next) {
    remindAt = isSettled() ? null : next;
  }

  /** Whoever may see the file is told of it with the file's own level. */
  private void follow(Customer customer) {
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  @Override
  protected Set<String> tokens() {
    return customerScope;
  }

  @Override
  public String subjectKind() {
    return "transaction";
  }

  public String customerId() {
    return customerId;
  }

  public Order order() {
    return order;
  }

  public Money amount() {
    return amount;
  }

  public Money paid() {
    return paid;
  }

  /** What is not paid yet. */
  public Money open() {
    return amount.minus(paid);
  }

  public boolean isSettled() {
    return open().amount().signum() == 0;
  }

  /** The last day on which it is paid in time. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Whether it should be paid by now and is not. */
  public boolean isOverdueOn(LocalDate today) {
    return openDueOn != null && openDueOn.isBefore(today);
  }

  /** Oldest first. */
  public List<Payment> payments() {
    return List.copyOf(payments);
  }

  /** Who was asked last to dun; null while nobody was. */
  public @Nullable Reminder reminder() {
    return reminder;
  }

  /** When it was ordered. */
  public Instant orderedAt() {
    return Objects.requireNonNull(orderedAt);
  }
}

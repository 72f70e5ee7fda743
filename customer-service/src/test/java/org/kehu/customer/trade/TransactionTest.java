package org.kehu.customer.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.customer.trade.TransactionEvent.PaymentOverdue;
import org.kehu.customer.trade.TransactionEvent.PaymentRecorded;
import org.kehu.customer.trade.TransactionEvent.TransactionRecorded;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class TransactionTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
  private static final Customer CUSTOMER = customer("c-1", Level.RESTRICTED);

  private static Customer customer(String id, Level level) {
    return Customer.open(
        id,
        "KH-2026-000001",
        new RegisterCustomer(
            CustomerKind.ENTERPRISE,
            Profile.ofEnterprise("深圳市华信电子有限公司"),
            CustomerStatus.COOPERATING,
            "st-feng-dakehu",
            null,
            level),
        Traces.NONE,
        new Placement("st-feng-dakehu", "key-accounts"),
        "erp");
  }

  private static Order order(String amount) {
    OrderLine line = new OrderLine("控制器", BigDecimal.ONE, Money.yuan(amount));
    return new Order("DD-1", List.of(line, line), NOW, CooperationMode.DIRECT, null, null);
  }

  private static Transaction recorded(String amount) {
    return Transaction.of(CUSTOMER, order(amount), new PaymentTerms.Due(DUE, NOW));
  }

  private static Payment payment(String number, String amount) {
    return new Payment(
        number, Money.yuan(amount), LocalDate.of(2026, 11, 20), PaymentMethod.CASH, "erp", NOW);
  }

  @Test
  @Proves("C-10")
  void anOrderIsTheSumOfItsLinesAndHasTheLevelOfTheFile() {
    Transaction one = recorded("50.005");

    assertThat(one.recorded(List.of(payment("P1", "10"))))
        .hasExactlyElementsOfTypes(TransactionRecorded.class, PaymentRecorded.class);
    assertThat(one.amount()).isEqualTo(Money.yuan("100.02"));
    assertThat(one.open()).isEqualTo(Money.yuan("90.02"));
    assertThat(one.level()).isEqualTo(Level.RESTRICTED);
    assertThat(one.scope()).isEqualTo(CUSTOMER.scope());
  }

  @Test
  @Proves("C-10")
  void whatIsToldAgainChangesNothingAndWhatIsOtherIsRefused() {
    Transaction one = recorded("50");

    assertThat(one.again(CUSTOMER, order("50.00"), List.of())).isEmpty();
    assertThat(one.again(CUSTOMER, order("50"), List.of(payment("P1", "1")))).hasSize(1);
    assertThat(one.again(CUSTOMER, order("50"), List.of(payment("P1", "1.00")))).isEmpty();
    assertRefused(() -> one.again(CUSTOMER, order("51"), List.of()), TradeProblem.ORDER_KNOWN);
    assertRefused(
        () -> one.again(customer("c-2", Level.NORMAL), order("50"), List.of()),
        TradeProblem.ORDER_KNOWN);
    assertRefused(() -> one.pay(payment("P1", "2")), TradeProblem.PAYMENT_KNOWN);
    assertRefused(() -> one.pay(payment("P2", "99.01")), TradeProblem.PAYMENT_TOO_HIGH);
  }

  @Test
  @Proves("C-136")
  void onlyWhatIsOpenIsDunned() {
    Transaction one = recorded("50");
    Reminder reminder = new Reminder(1, 1, "st-feng-dakehu", null, NOW);
    assertThat(one.isOverdueOn(DUE)).isFalse();
    assertThat(one.isOverdueOn(DUE.plusDays(1))).isTrue();

    assertThat(one.remind(CUSTOMER, reminder, null))
        .hasExactlyElementsOfTypes(PaymentOverdue.class);
    one.pay(payment("P1", "100"));

    assertThat(one.isSettled()).isTrue();
    assertThat(one.isOverdueOn(DUE.plusDays(1))).isFalse();
    assertThat(one.remind(CUSTOMER, reminder, NOW)).isEmpty();
  }

  private static void assertRefused(Runnable verb, TradeProblem problem) {
    assertThatThrownBy(verb::run)
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }
}

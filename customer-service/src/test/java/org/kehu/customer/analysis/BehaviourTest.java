package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.Order;
import org.kehu.customer.trade.OrderLine;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.kit.money.Money;
import org.kehu.testkit.Proves;

class BehaviourTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final Stretch YEAR = new Stretch(LocalDate.of(2026, 1, 1), TODAY);
  private static final AnalysisPolicy.BehaviourRules RULES =
      new AnalysisPolicy.BehaviourRules(12, new BigDecimal("0.10"), 180);

  private static Order order(String day, String product, String amount, CooperationMode mode) {
    return new Order(
        "DD-" + day,
        List.of(new OrderLine(product, BigDecimal.ONE, Money.yuan(amount))),
        LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant(),
        mode,
        PaymentMethod.TRANSFER,
        null);
  }

  private static Behaviour of(List<Order> orders, List<Order> before) {
    return Behaviour.of(YEAR, orders, before, RULES, TODAY, ZONE);
  }

  private static Order before(String amount) {
    return order("2025-06-01", "控制器", amount, CooperationMode.DIRECT);
  }

  private static Order now(String amount) {
    return order("2026-12-01", "控制器", amount, CooperationMode.DIRECT);
  }

  @Test
  @Proves("X-05")
  void habitsAndPreferencesComeFromTheOrders() {
    Behaviour behaviour =
        of(
            List.of(
                order("2026-03-01", "控制器", "100", CooperationMode.DIRECT),
                order("2026-09-10", "控制器", "300", CooperationMode.DIRECT),
                order("2026-09-10", "配件", "200", CooperationMode.AGENCY),
                order("2026-09-30", "配件", "400", CooperationMode.DIRECT)),
            List.of(before("500")));

    assertThat(behaviour.orders()).isEqualTo(4);
    assertThat(behaviour.averageOrder()).isEqualTo(Money.yuan("250"));
    assertThat(behaviour.usualIntervalDays()).isEqualTo(193);
    assertThat(behaviour.lastOrderedOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(behaviour.goods())
        .extracting(Behaviour.Preference::what)
        .containsExactly("配件", "控制器");
    assertThat(behaviour.goods().getFirst().share()).isEqualByComparingTo("0.6");
    assertThat(behaviour.modes().getFirst())
        .isEqualTo(new Behaviour.Preference("DIRECT", Money.yuan("800"), new BigDecimal("0.8000")));
    assertThat(behaviour.methods())
        .extracting(Behaviour.Preference::what)
        .containsExactly("TRANSFER");
    assertThat(behaviour.peakMonths()).containsExactly(9, 3);
    assertThat(behaviour.standing()).isEqualTo(Behaviour.Standing.GROWING);
    assertThat(behaviour.change()).isEqualByComparingTo("1");
    assertThat(behaviour.expected()).isEqualTo(Money.yuan("1500"));
  }

  @Test
  @Proves("X-05")
  void itsDevelopmentIsJudgedByTheRules() {
    assertThat(of(List.of(), List.of()).standing()).isEqualTo(Behaviour.Standing.NONE);
    assertThat(of(List.of(), List.of(before("9"))).standing()).isEqualTo(Behaviour.Standing.SILENT);
    assertThat(of(List.of(now("9")), List.of()).standing()).isEqualTo(Behaviour.Standing.NEW);
    assertThat(standing("109.99", "100")).isEqualTo(Behaviour.Standing.STEADY);
    assertThat(standing("110", "100")).isEqualTo(Behaviour.Standing.GROWING);
    assertThat(standing("90.01", "100")).isEqualTo(Behaviour.Standing.STEADY);
    assertThat(standing("90", "100")).isEqualTo(Behaviour.Standing.DECLINING);
    assertThat(of(List.of(now("40")), List.of(before("100"))).expected()).isEqualTo(Money.ZERO);
  }

  private static Behaviour.Standing standing(String now, String before) {
    return of(List.of(now(now)), List.of(before(before))).standing();
  }
}

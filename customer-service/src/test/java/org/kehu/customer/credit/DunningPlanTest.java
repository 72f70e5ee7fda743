package org.kehu.customer.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Grade;
import org.kehu.customer.trade.OpenItem;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicySource;
import org.kehu.testkit.Proves;

class DunningPlanTest {

  private static final LocalDate DUE = LocalDate.of(2026, 11, 1);
  private static final CreditPolicy POLICY = policy(List.of(31, 61), List.of(step(1), step(15)));

  private static CreditPolicy.Step step(int days) {
    return new CreditPolicy.Step(days, Collector.OWNER);
  }

  private static CreditPolicy policy(List<Integer> ageing, List<CreditPolicy.Step> steps) {
    CreditPolicy.Terms terms =
        new CreditPolicy.Terms("A", new LocalText("优", "good"), 30, BigDecimal.TEN, Handling.OPEN);
    return new CreditPolicy("A", List.of(terms), ageing, 30, steps, Map.of(Grade.A, 5));
  }

  @Test
  @Proves("C-136")
  void eachStepIsDueInTheMorningOfItsDay() {
    DunningPlan plan = new DunningPlan(POLICY, ZoneId.of("Asia/Shanghai"));

    assertThat(plan.nextAfter(DUE, 0)).isEqualTo(Instant.parse("2026-11-02T01:00:00Z"));
    assertThat(plan.nextAfter(DUE, 1)).isEqualTo(Instant.parse("2026-11-16T01:00:00Z"));
    assertThat(plan.nextAfter(DUE, 2)).isNull();
    assertThat(POLICY.stepAt(0)).isZero();
    assertThat(POLICY.stepAt(14)).isOne();
    assertThat(POLICY.stepAt(400)).isEqualTo(2);
  }

  @Test
  @Proves("C-88")
  void aClassMayBeDunnedLater() {
    assertThat(POLICY.graceOf(Grade.A)).isEqualTo(5);
    assertThat(POLICY.graceOf(Grade.D)).isZero();
  }

  @Test
  @Proves("C-136")
  void everyOverdueDayBelongsToOneAgeGroup() {
    for (int days = 1; days <= 100; days++) {
      OpenItem item = new OpenItem(DUE, Money.yuan("5"), Money.yuan("2"));
      EffectivePolicy<CreditPolicy> inForce =
          new EffectivePolicy<>("customer-credit", POLICY, 0, Instant.EPOCH, PolicySource.SHIPPED);
      CreditStanding standing = CreditStanding.of(null, inForce, List.of(item), DUE.plusDays(days));
      assertThat(standing.ageing()).hasSize(3);
      assertThat(standing.ageing().stream().mapToLong(CreditStanding.AgeGroup::orders).sum())
          .isOne();
      assertThat(standing.overdue()).isEqualTo(Money.yuan("3"));
      assertThat(standing.available()).isEqualTo(Money.yuan("7"));
    }
  }

  @Test
  void aPolicyWhoseDaysDoNotGrowIsFaulty() {
    CreditPolicy faulty = policy(List.of(61, 31), List.of(step(15), step(15)));

    assertThat(CreditPolicy.KIND.faultsOf(faulty))
        .extracting(PolicyFault::rule)
        .containsExactly("not-ascending", "not-ascending");
    assertThat(CreditPolicy.KIND.faultsOf(POLICY)).isEmpty();
  }
}

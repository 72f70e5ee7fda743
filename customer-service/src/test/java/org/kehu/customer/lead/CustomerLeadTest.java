package org.kehu.customer.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Grade;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class CustomerLeadTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final Money REWARD = Money.yuan("1000");

  private static CustomerLead lead(LeadSource source) {
    boolean employees = source == LeadSource.EMPLOYEE;
    LeadChannel channel = employees ? null : LeadChannel.SEARCH_ENGINE;
    Origin origin = new Origin(source, channel, "官网留言", employees ? "st-pu-tong" : null);
    FindLead told = new FindLead("东莞市恒达精密制造有限公司", "控制器", origin, null);
    return CustomerLead.found("XS-2026-000001", told, "sales", "st-han-xiaoshou", NOW);
  }

  private static void assertRefused(LeadProblem expected, Runnable verb) {
    assertThat(catchThrowableOfType(Problem.class, verb::run).type()).isEqualTo(expected);
  }

  private static Reward.Payment paid(String reference) {
    return new Reward.Payment(reference, LocalDate.of(2026, 11, 28), NOW, "st-xu-caiwu");
  }

  @Test
  @Proves("C-31")
  void eachSourceHasItsOwnChannelsAndOnlyEmployeesAReferrer() {
    new Origin(LeadSource.PARTNER, LeadChannel.ASSOCIATION, "协会", null).requireWhole();
    new Origin(LeadSource.EMPLOYEE, null, "同学", "st-pu-tong").requireWhole();

    assertRefused(
        LeadProblem.LEAD_CHANNEL_INVALID,
        new Origin(LeadSource.PARTNER, LeadChannel.EXHIBITION, "展会", null)::requireWhole);
    assertRefused(
        LeadProblem.LEAD_CHANNEL_INVALID,
        new Origin(LeadSource.NETWORK, null, "网站", null)::requireWhole);
    assertRefused(
        LeadProblem.LEAD_REFERRER_INVALID,
        new Origin(LeadSource.EMPLOYEE, null, "同学", null)::requireWhole);
    assertRefused(
        LeadProblem.LEAD_REFERRER_INVALID,
        new Origin(LeadSource.PARTNER, LeadChannel.ASSOCIATION, "协会", "st-pu-tong")::requireWhole);
  }

  @Test
  @Proves("C-32")
  void onlyAnEmployeesLeadIsRewardedAndOnlyOnce() {
    CustomerLead found = lead(LeadSource.NETWORK);
    found.convert("c-1", REWARD, NOW);
    assertThat(found.status()).isEqualTo(LeadStatus.CONVERTED);
    assertThat(found.reward()).isEmpty();

    CustomerLead referred = lead(LeadSource.EMPLOYEE);
    assertRefused(LeadProblem.LEAD_MOVE_NOT_ALLOWED, () -> referred.pay(paid("FK-1")));
    referred.convert("c-2", REWARD, NOW);
    assertRefused(
        LeadProblem.LEAD_OWN_REWARD,
        () -> referred.decide(new Reward.Decision(true, null, NOW, "st-pu-tong")));
    assertRefused(LeadProblem.LEAD_MOVE_NOT_ALLOWED, () -> referred.pay(paid("FK-1")));
    assertThat(referred.decide(new Reward.Decision(true, null, NOW, "st-yang-zongjian")))
        .containsExactly(new LeadEvent.RewardDecided(true));
    assertThat(referred.pay(paid("FK-1"))).containsExactly(new LeadEvent.RewardPaid());
    assertThat(referred.pay(paid("FK-1"))).isEmpty();
    assertRefused(LeadProblem.LEAD_MOVE_NOT_ALLOWED, () -> referred.pay(paid("FK-2")));
  }

  @Test
  @Proves("C-32")
  void theRewardFollowsTheGradeAndEndsWithItsTime() {
    RewardPolicy policy = policy(Grade.A, Grade.B, Grade.C, Grade.D);

    assertThat(policy.rewardFor(Grade.B, NOW, NOW)).isEqualTo(Money.yuan("2"));
    assertThat(policy.rewardFor(Grade.B, NOW, NOW.plus(Duration.ofDays(30))))
        .isEqualTo(Money.yuan("2"));
    assertThat(policy.rewardFor(Grade.B, NOW, NOW.plus(Duration.ofDays(31)))).isEqualTo(Money.ZERO);
    assertThat(RewardPolicy.KIND.faultsOf(policy)).isEmpty();
    assertThat(RewardPolicy.KIND.faultsOf(policy(Grade.A, Grade.A, Grade.C, Grade.D)))
        .extracting(PolicyFault::rule)
        .containsExactly("grades-incomplete");
  }

  private static RewardPolicy policy(Grade... grades) {
    List<RewardPolicy.Amount> amounts =
        List.of(grades).stream()
            .map(one -> new RewardPolicy.Amount(one, BigDecimal.valueOf(one.ordinal() + 1)))
            .toList();
    return new RewardPolicy(30, amounts);
  }
}

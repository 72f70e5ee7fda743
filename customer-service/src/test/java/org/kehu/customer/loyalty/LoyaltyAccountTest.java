package org.kehu.customer.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class LoyaltyAccountTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final Customer CUSTOMER =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.ENTERPRISE,
              Profile.ofEnterprise("深圳市华信电子有限公司"),
              CustomerStatus.COOPERATING,
              "st-feng-dakehu",
              null,
              Level.NORMAL),
          Traces.NONE,
          new Placement("st-feng-dakehu", "key-accounts"),
          "erp");

  @Test
  @Proves("C-138")
  void theLedgerAddsUpWhateverComesAndGoes() {
    LoyaltyAccount account = LoyaltyAccount.of(CUSTOMER);
    Random random = new Random(20261128);
    for (int at = 0; at < 1_000; at++) {
      long points = random.nextLong(-500, 501);
      Entry.Kind kind = points > 0 ? Entry.Kind.EARNED : Entry.Kind.SPENT;
      try {
        account.move(new MovePoints(kind, points, "r" + at, "测试"), NOW, "erp");
      } catch (Problem refused) {
        assertThat(refused.type()).isIn(LoyaltyProblem.POINTS_TOO_FEW, LoyaltyProblem.POINTS_NONE);
      }
      assertThat(account.balance()).isNotNegative();
      assertThat(account.carried() + account.entries().stream().mapToLong(Entry::points).sum())
          .isEqualTo(account.balance());
    }
    assertThat(account.entries()).hasSize(200);
    assertThat(account.entries().getLast().balance()).isEqualTo(account.balance());
  }

  @Test
  @Proves("C-138")
  void levelsBeginWhereThePolicySays() {
    LoyaltyPolicy policy = policy(level("MEMBER", 0), level("GOLD", 100));

    assertThat(policy.levelOf(0).code()).isEqualTo("MEMBER");
    assertThat(policy.levelOf(99).code()).isEqualTo("MEMBER");
    assertThat(policy.levelOf(100).code()).isEqualTo("GOLD");
    assertThat(LoyaltyPolicy.KIND.faultsOf(policy)).isEmpty();
    assertThat(LoyaltyPolicy.KIND.faultsOf(policy(level("A", 5), level("A", 5))))
        .extracting(PolicyFault::rule)
        .containsExactly("not-from-zero", "not-ascending", "code-doubled");
  }

  private static LoyaltyPolicy policy(LoyaltyPolicy.Level... levels) {
    return new LoyaltyPolicy(BigDecimal.ONE, List.of(levels), List.of());
  }

  private static LoyaltyPolicy.Level level(String code, long from) {
    return new LoyaltyPolicy.Level(code, new LocalText("级", "level"), from, List.of());
  }
}

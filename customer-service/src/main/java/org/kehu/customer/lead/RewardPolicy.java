package org.kehu.customer.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Grade;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What an employee gets for a lead that became a customer (C-32).
 *
 * @param withinDays a lead that takes longer is not rewarded
 * @param amounts one for each grade of the customer
 */
public record RewardPolicy(
    @Min(1) @Max(3650) int withinDays,
    @NotEmpty @Size(max = 4) List<@Valid @NotNull Amount> amounts) {

  /** The kind of policy. */
  public static final PolicyKind<RewardPolicy> KIND =
      PolicyKind.of("customer-lead-reward", RewardPolicy.class)
          .title("员工推荐客户奖励办法", "Rewards for leads of employees")
          .help(
              "amounts:按客户类别(grade)的奖励金额(yuan,元,0 为不奖励),每类一项;" + "withinDays:线索须在多少天内成为合作客户方可奖励。",
              "amounts: for each grade of the customer the reward in yuan, 0 for none; withinDays:"
                  + " in how many days the lead must become a cooperating customer.")
          .check(RewardPolicy::faults)
          .ownedBy("customer");

  public RewardPolicy {
    amounts = amounts == null ? List.of() : List.copyOf(amounts);
  }

  /** The reward for a customer of a grade. */
  public record Amount(
      @NotNull Grade grade,
      @NotNull @PositiveOrZero @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
          BigDecimal yuan) {}

  /** The reward for a lead that became a customer of this grade; nothing when it took too long. */
  Money rewardFor(Grade grade, Instant foundAt, Instant now) {
    if (foundAt.plus(Duration.ofDays(withinDays)).isBefore(now)) {
      return Money.ZERO;
    }
    return amounts.stream()
        .filter(one -> one.grade() == grade)
        .findFirst()
        .map(one -> Money.yuan(one.yuan()))
        .orElseThrow();
  }

  private static List<PolicyFault> faults(RewardPolicy policy) {
    long grades = policy.amounts().stream().map(Amount::grade).distinct().count();
    boolean whole = grades == Grade.values().length && policy.amounts().size() == grades;
    return whole
        ? List.of()
        : List.of(
            PolicyFault.of(
                "/amounts",
                "grades-incomplete",
                "每个客户类别须有且仅有一项奖励金额。",
                "Each grade needs exactly one amount."));
  }
}

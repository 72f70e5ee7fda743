package org.kehu.customer.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.kit.access.Role;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/** In which months which round of archive work is opened, and whose it is (K-06). */
public record RoundPolicy(@NotEmpty @Size(max = 20) List<@Valid Plan> rounds) {

  /** The kind of policy. */
  public static final PolicyKind<RoundPolicy> KIND =
      PolicyKind.of("customer-archive-rounds", RoundPolicy.class)
          .title("档案归档、校对与检查周期", "Rounds of archive work")
          .help(
              "rounds:各周期工作的月份(months,1 至 12)、负责角色(role)、所属部门(departmentId)和完成期限"
                  + "(withinDays,自当月 1 日起天数)。kind:VERIFICATION 每月校对,QUARTERLY_FILING 季度归档,"
                  + "YEARLY_FILING 年度归档,INSPECTION 监督检查,TRAINING 培训宣贯。",
              "rounds: the months, 1 to 12, in which a round is opened, the role and department whose"
                  + " work it is, and days from the first of the month within which it is done.")
          .preset("yearly", "归档每年一次", "Filing once a year")
          .check(RoundPolicy::faults)
          .ownedBy("customer");

  public RoundPolicy {
    rounds = rounds == null ? List.of() : List.copyOf(rounds);
  }

  /** One kind of round. */
  public record Plan(
      @NotNull RoundKind kind,
      @NotEmpty @Size(max = 12) Set<@Min(1) @Max(12) Integer> months,
      @NotNull @Pattern(regexp = "[a-z][a-z-]{1,30}") String role,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @Min(1) @Max(365) int withinDays) {

    public Plan {
      months = months == null ? Set.of() : new TreeSet<>(months);
    }
  }

  private static List<PolicyFault> faults(RoundPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<RoundKind> kinds = EnumSet.noneOf(RoundKind.class);
    for (int at = 0; at < policy.rounds().size(); at++) {
      Plan plan = policy.rounds().get(at);
      String pointer = "/rounds/" + at;
      if (!kinds.add(plan.kind())) {
        faults.add(
            PolicyFault.of(
                pointer + "/kind", "kind-doubled", "同类周期重复。", "This kind stands twice."));
      }
      if (Role.of(plan.role()).isEmpty()) {
        faults.add(
            PolicyFault.of(pointer + "/role", "role-unknown", "没有这个角色。", "There is no such role."));
      }
    }
    return faults;
  }
}

package org.kehu.customer.upkeep;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * How often what of a customer file is brought up to date, and by whom (K-04).
 *
 * @param matters one cycle for each matter
 */
public record UpkeepPolicy(
    @NotEmpty @Size(max = 5) List<@Valid @NotNull Cycle> matters,
    @NotNull @Valid ReviewRule review) {

  /** The kind of policy. */
  public static final PolicyKind<UpkeepPolicy> KIND =
      PolicyKind.of("customer-upkeep", UpkeepPolicy.class)
          .title("客户信息更新规定", "Keeping customer files up to date")
          .help(
              "matters:每项内容(matter:BASICS 基本信息,CONTACT 联系方式,DEMANDS 服务需求,BUSINESS"
                  + " 业务进展,COOPERATION 合作状况)一项,须填更新周期(everyMonths,月)或发生交易时更新"
                  + "(atTrade),以及完成期限(withinDays,天);role 为负责更新的角色,不填则由指定专人"
                  + "(未指定时为归属人)负责;review:定期审核的周期(月)、期限(天)和审核角色。",
              "matters: one for each matter, with everyMonths (calendar months), atTrade or both,"
                  + " and the days in which the work is done; role: whose work it is, else the"
                  + " designated person's, or the owner's; review: months between reviews, days for"
                  + " one, and the role that makes it.")
          .preset("regularly", "专人定期更新", "Regularly, by a designated person")
          .preset("at-trade", "发生交易时更新", "Whenever there is trade")
          .check(UpkeepPolicy::faults)
          .ownedBy("customer");

  public UpkeepPolicy {
    matters = matters == null ? List.of() : List.copyOf(matters);
  }

  Cycle of(Matter matter) {
    return matters.stream().filter(cycle -> cycle.matter() == matter).findFirst().orElseThrow();
  }

  private static List<PolicyFault> faults(UpkeepPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<Matter> missing = EnumSet.allOf(Matter.class);
    for (int at = 0; at < policy.matters().size(); at++) {
      Cycle cycle = policy.matters().get(at);
      String pointer = "/matters/" + at;
      missing.remove(cycle.matter());
      if (cycle.everyMonths() == null && !cycle.atTrade()) {
        faults.add(
            PolicyFault.of(
                pointer + "/everyMonths",
                "cycle-missing",
                "须填写更新周期,或在发生交易时更新。",
                "It needs a number of months, or to be renewed at trade."));
      }
      if (!isRole(cycle.role())) {
        faults.add(roleUnknown(pointer + "/role"));
      }
    }
    if (!missing.isEmpty()) {
      faults.add(
          PolicyFault.of(
              "/matters", "matters-incomplete", "每项内容须有一个周期。", "Each matter needs one cycle."));
    }
    if (!isRole(policy.review().role())) {
      faults.add(roleUnknown("/review/role"));
    }
    return faults;
  }

  private static boolean isRole(@Nullable String role) {
    return role == null || Role.of(role).isPresent();
  }

  private static PolicyFault roleUnknown(String pointer) {
    return PolicyFault.of(pointer, "role-unknown", "没有这个角色。", "There is no such role.");
  }
}

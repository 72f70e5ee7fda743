package org.kehu.customer.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * How many customers leave as a table, and who must agree (M8).
 *
 * @param approvalAbove rows above which an export needs approval
 * @param mostRows rows of one export
 * @param approvers roles that are asked one after the other, as tokens write them
 * @param decideWithinHours hours in which they should decide
 * @param keepDays for how many days the file is kept
 */
public record ExportPolicy(
    @Min(0) @Max(100_000) int approvalAbove,
    @Min(1) @Max(100_000) int mostRows,
    @NotEmpty @Size(max = 5) List<@NotBlank String> approvers,
    @Min(1) @Max(720) int decideWithinHours,
    @Min(1) @Max(90) int keepDays) {

  /** The kind of policy. */
  public static final PolicyKind<ExportPolicy> KIND =
      PolicyKind.of("customer-export", ExportPolicy.class)
          .title("客户档案导出规则", "Export of customer files")
          .help(
              "approvalAbove:超过多少行须审批;mostRows:一次最多导出行数;approvers:依次审批的角色;"
                  + "decideWithinHours:应在多少小时内审批;keepDays:导出文件保留天数。",
              "approvalAbove: rows above which an export needs approval; mostRows: rows of one"
                  + " export; approvers: roles that are asked one after the other;"
                  + " decideWithinHours: hours in which they should decide; keepDays: for how many"
                  + " days the file is kept.")
          .check(ExportPolicy::faults)
          .examinedEvery(Period.ofYears(1))
          .ownedBy("customer");

  public ExportPolicy {
    approvers = approvers == null ? List.of() : List.copyOf(approvers);
  }

  private static List<PolicyFault> faults(ExportPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (policy.approvalAbove() > policy.mostRows()) {
      faults.add(
          PolicyFault.of(
              "/approvalAbove",
              "above-most-rows",
              "不能大于一次最多导出行数。",
              "It cannot be above the rows of one export."));
    }
    for (int at = 0; at < policy.approvers().size(); at++) {
      if (Role.of(policy.approvers().get(at)).isEmpty()) {
        faults.add(
            PolicyFault.of(
                "/approvers/" + at, "role-unknown", "没有这个角色。", "There is no such role."));
      }
    }
    return faults;
  }
}

package org.kehu.customer.salesplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * The company's sales policy and rules (销售政策与规定, X-52), and the values that sales plans are kept by
 * . A new version is how the policy keeps adapting; the one before is kept.
 *
 * @param rules what everybody who sells keeps to
 * @param approvers which role approves the plans of which kind of subject
 * @param decideWithinHours until an approval is reminded of
 * @param reviewWithinDays after the end of a quarter, or since a plan fell short
 * @param warnBelowPercent of the target of the months that are over: less falls short
 */
public record SalesPolicy(
    @NotBlank @Size(max = 4000) String strategy,
    @NotEmpty @Size(max = 50) List<@Valid @NotNull Rule> rules,
    @NotEmpty @Size(max = 20) List<@Valid @NotNull Approver> approvers,
    @Min(1) @Max(720) int decideWithinHours,
    @Min(1) @Max(90) int reviewWithinDays,
    @Min(1) @Max(100) int warnBelowPercent,
    @NotNull @Valid ForecastRules forecast) {

  /** The kind of policy. */
  public static final PolicyKind<SalesPolicy> KIND =
      PolicyKind.of("customer-sales", SalesPolicy.class)
          .title("销售政策与销售计划管理办法", "Sales policy and sales plans")
          .help(
              "strategy:销售策略;rules:销售政策与规定(code、title、text);approvers:每类计划对象(kind)由何种角色(role)审批,每类一项;"
                  + "decideWithinHours:审批时限(小时);reviewWithinDays:季度结束或发现缺口后几日内检讨;"
                  + "warnBelowPercent:已过月份完成率低于百分之几预警;"
                  + "forecast:预测参数,minGrowth、maxGrowth 为增长系数上下限,withoutAgreement 为无有效协议月份的系数。",
              "strategy; rules: code, title and text; approvers: which role approves the plans of"
                  + " each kind of subject, one each; decideWithinHours; reviewWithinDays: after a"
                  + " quarter or since a shortfall; warnBelowPercent: of the target so far; forecast:"
                  + " bounds of growth, and the factor of months without an agreement.")
          .check(SalesPolicy::faults)
          .ownedBy("customer");

  public SalesPolicy {
    rules = rules == null ? List.of() : List.copyOf(rules);
    approvers = approvers == null ? List.of() : List.copyOf(approvers);
  }

  /** One rule of selling. */
  public record Rule(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 4000) String text) {}

  /** Who approves the plans of one kind of subject. */
  public record Approver(@NotNull SubjectKind kind, @NotBlank @Size(max = 40) String role) {}

  /**
   * Parameters of the forecast.
   *
   * @param withoutAgreement factor of a month in which no agreement is in force
   */
  public record ForecastRules(
      @NotNull @DecimalMin("0.1") @DecimalMax("1") BigDecimal minGrowth,
      @NotNull @DecimalMin("1") @DecimalMax("10") BigDecimal maxGrowth,
      @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal withoutAgreement) {}

  /** Who approves plans of that kind. */
  Role approverOf(SubjectKind kind) {
    String role =
        approvers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().role();
    return Role.of(role).orElseThrow();
  }

  private static List<PolicyFault> faults(SalesPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    long kinds = policy.approvers().stream().map(Approver::kind).distinct().count();
    if (kinds != SubjectKind.values().length || policy.approvers().size() != kinds) {
      faults.add(
          PolicyFault.of(
              "/approvers",
              "kinds-incomplete",
              "每类计划对象须有且仅有一个审批角色。",
              "Each kind of subject needs exactly one role that approves."));
    }
    for (int at = 0; at < policy.approvers().size(); at++) {
      if (Role.of(policy.approvers().get(at).role()).isEmpty()) {
        faults.add(
            PolicyFault.of(
                "/approvers/" + at + "/role", "role-unknown", "没有该角色。", "There is no such role."));
      }
    }
    if (policy.rules().stream().map(Rule::code).distinct().count() != policy.rules().size()) {
      faults.add(
          PolicyFault.of("/rules", "rule-doubled", "规定的 code 不得重复。", "A code stands twice."));
    }
    return faults;
  }
}

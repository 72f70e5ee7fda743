package org.kehu.survey.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * Who serves and who supervises (服务、监督两条线管理; catalogue X-14).
 *
 * @param executing departments that serve
 * @param supervising the department that assesses them each month
 * @param aheadDays how many days before it is due the report is laid before it
 */
public record SupervisionRule(
    @NotEmpty @Size(max = 20) Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> executing,
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String supervising,
    @Min(1) @Max(20) int aheadDays) {

  /** The kind of policy. */
  public static final PolicyKind<SupervisionRule> KIND =
      PolicyKind.of("service-supervision", SupervisionRule.class)
          .title("服务监督", "Supervision of service")
          .help(
              "executing:执行服务的部门。supervising:监督部门，每月考核执行部门，月末最后一个工作日前编制服务监督报告报总经理。"
                  + "aheadDays:到期前多少天生成报告。",
              "executing: departments that serve. supervising: assesses them each month and reports to"
                  + " the general manager by the last working day. aheadDays: how many days before that"
                  + " the report is laid before it.")
          .check(SupervisionRule::faults)
          .ownedBy("survey");

  public SupervisionRule {
    executing = executing == null ? Set.of() : Set.copyOf(executing);
  }

  private static List<PolicyFault> faults(SupervisionRule rule) {
    return rule.executing.contains(rule.supervising)
        ? List.of(
            PolicyFault.of(
                "/supervising",
                "supervises-itself",
                "监督部门不能同时是执行部门。",
                "a department does not supervise itself."))
        : List.of();
  }
}

package org.kehu.customer.loan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * Who grants loans of archives, by level and kind (K-07); the first rule that fits holds.
 *
 * @param decideWithinHours in which an application should be decided
 */
public record LoanPolicy(
    @NotEmpty @Size(max = 40) List<@Valid LoanRule> rules,
    @Min(1) @Max(720) int decideWithinHours) {

  /** Hours that a 秘密 volume may be out at most, whatever a rule says (C-70). */
  static final int MOST_HOURS_RESTRICTED = 4;

  /** The kind of policy. */
  public static final PolicyKind<LoanPolicy> KIND =
      PolicyKind.of("customer-archive-loan", LoanPolicy.class)
          .title("客户档案借阅管理规定", "Loans of customer archives")
          .help(
              "rules:按密级(levels)、方式(kinds)和档案类型(checklists,空为全部)规定审批,先匹配者有效;"
                  + "direct、directStaff、directDepartments:可直接办理的角色、人员(如总监)、部门;approvers:"
                  + "依次审批,role 为空指借阅人所在部门负责人;mostHours:最长时限(小时),秘密级不超过 4;"
                  + "绝密禁止调阅,机密只能查询。decideWithinHours:审批期限(小时)。",
              "rules: the first that fits level, kind and checklist (none: all) holds; direct,"
                  + " directStaff, directDepartments: roles, people (directors), departments that"
                  + " need no approval; approvers: one after the other, without role the leader of"
                  + " the borrower's department; mostHours: at most 4 for RESTRICTED; TOP_SECRET is"
                  + " never lent, CONFIDENTIAL only read. decideWithinHours: for the approvers.")
          .preset("general-manager", "须经总经理授权", "The general manager authorises each")
          .preset("department-manager", "部门经理批准", "The department manager approves")
          .check(LoanPolicy::faults)
          .examinedEvery(Period.ofYears(1))
          .ownedBy("customer");

  public LoanPolicy {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /** The rule for an application. */
  LoanRule rule(ArchiveVolume volume, LoanKind kind) {
    return rules.stream()
        .filter(rule -> rule.fits(volume, kind))
        .findFirst()
        .orElseThrow(() ->
            LoanProblem.LOAN_NOT_PROVIDED
                .problem()
                .with("kind", kind.name())
                .with("number", volume.number()));
  }

  private static List<PolicyFault> faults(LoanPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    for (int at = 0; at < policy.rules().size(); at++) {
      faultsOf(policy.rules().get(at), "/rules/" + at, faults);
    }
    return faults;
  }

  private static void faultsOf(LoanRule rule, String pointer, List<PolicyFault> faults) {
    if (rule.levels().contains(Level.TOP_SECRET)) {
      faults.add(
          PolicyFault.of(
              pointer + "/levels", "top-secret-lent", "绝密级档案禁止调阅。", "TOP_SECRET is never lent."));
    }
    boolean taken = rule.kinds().contains(LoanKind.LOAN) || rule.kinds().contains(LoanKind.COPY);
    if (rule.levels().contains(Level.CONFIDENTIAL) && taken) {
      faults.add(
          PolicyFault.of(
              pointer + "/kinds",
              "confidential-lent",
              "机密级档案只能在档案室阅览。",
              "CONFIDENTIAL is read in the archive room alone."));
    }
    if (rule.levels().contains(Level.RESTRICTED) && rule.mostHours() > MOST_HOURS_RESTRICTED) {
      faults.add(
          PolicyFault.of(
              pointer + "/mostHours",
              "too-long",
              "秘密级借阅时间不得超过 4 小时。",
              "RESTRICTED is lent for 4 hours at most."));
    }
    Stream<String> roles =
        Stream.concat(
            rule.direct().stream(),
            rule.approvers().stream().map(Approver::role).filter(Objects::nonNull));
    if (roles.anyMatch(role -> Role.of(role).isEmpty())) {
      faults.add(PolicyFault.of(pointer, "role-unknown", "没有这个角色。", "There is no such role."));
    }
  }
}

package org.kehu.customer.keyaccount;

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
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What a key account is, who recognises it and how contact is kept (K-17, C-106, C-114).
 *
 * @param statementYears an annual statement may close a year so many before the present one
 * @param agreementKinds of which the agreement may be (C-103)
 * @param approvers roles that agree to a recognition, one after the other
 * @param decideWithinHours in which a recognition should be decided
 */
public record KeyAccountPolicy(
    @NotEmpty @Size(max = 2) List<@Valid Definition> definitions,
    @Min(1) @Max(10) int statementYears,
    @NotEmpty @Size(max = 5) Set<@NotNull AgreementKind> agreementKinds,
    @NotEmpty @Size(max = 5) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,30}") String> approvers,
    @Min(1) @Max(720) int decideWithinHours,
    @NotNull @Valid ContactRule contact,
    @NotEmpty @Size(max = 20) List<@Valid Unit> organisation) {

  /** The kind of policy. */
  public static final PolicyKind<KeyAccountPolicy> KIND =
      PolicyKind.of("customer-key-account", KeyAccountPolicy.class)
          .title("大客户认定与联系管理规定", "Key accounts")
          .help(
              "definitions:各类大客户(type:AGREEMENT 协议大客户,MEMBER 会员大客户)的定义(text)、标准"
                  + "(criteria:measure 指标,least 下限,金额为整元)和须达到的标准数(needed);"
                  + "statementYears:年度决算表最多可早几年;agreementKinds:可签订的协议类型;approvers:"
                  + "依次审批认定的角色;decideWithinHours:审批期限(小时);contact:至少联系人数"
                  + "(atLeast,不少于 2)、确定联系人期限、联系报告间隔、每人联系间隔(天);"
                  + "organisation:各部门职责。",
              "definitions: of each type the words, the criteria (least in whole yuan or how many)"
                  + " and how many of them are needed; statementYears: how many years back an annual"
                  + " statement may close; agreementKinds: which agreements count; approvers: roles,"
                  + " one after the other; contact: how many persons keep contact (never fewer than"
                  + " two), and days for naming them, for a report, for each person's contact;"
                  + " organisation: duties of each unit.")
          .preset("by-size", "按企业规模认定", "By the size of the company")
          .check(KeyAccountPolicy::faults)
          .ownedBy("customer");

  public KeyAccountPolicy {
    definitions = definitions == null ? List.of() : List.copyOf(definitions);
    agreementKinds = agreementKinds == null ? Set.of() : new TreeSet<>(agreementKinds);
    approvers = approvers == null ? List.of() : List.copyOf(approvers);
    organisation = organisation == null ? List.of() : List.copyOf(organisation);
  }

  /** Whether an account of that type is one by these figures. */
  boolean isMetBy(AccountType type, List<Figure> figures) {
    return definitions.stream()
        .filter(definition -> definition.type() == type)
        .anyMatch(definition -> definition.isMetBy(figures));
  }

  List<Role> approvingRoles() {
    return approvers.stream().map(name -> Role.of(name).orElseThrow()).toList();
  }

  private static List<PolicyFault> faults(KeyAccountPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<AccountType> types = EnumSet.noneOf(AccountType.class);
    for (int at = 0; at < policy.definitions().size(); at++) {
      Definition one = policy.definitions().get(at);
      String pointer = "/definitions/" + at;
      if (!types.add(one.type())) {
        faults.add(
            PolicyFault.of(
                pointer + "/type", "type-doubled", "同类定义重复。", "This type stands twice."));
      }
      if (one.needed()
          > one.criteria().stream().map(Definition.Criterion::measure).distinct().count()) {
        faults.add(
            PolicyFault.of(
                pointer + "/needed",
                "needed-too-many",
                "须达到的标准数多于不同标准的数目。",
                "More criteria are needed than there are different ones."));
      }
    }
    if (policy.approvers().stream().anyMatch(role -> Role.of(role).isEmpty())) {
      faults.add(PolicyFault.of("/approvers", "role-unknown", "没有这个角色。", "There is no such role."));
    }
    return faults;
  }
}

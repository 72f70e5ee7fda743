package org.kehu.customer.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * The values that service projects are kept by.
 *
 * @param revisitEveryDays from one revisit to the next while operations are supported
 * @param costWarnPercent share of the budget from which the cost is flagged
 * @param supportDepartments whose staff assists sales (C-137)
 * @param papers documents that each kind of formality needs (C-112)
 */
public record ProjectPolicy(
    @Min(1) @Max(366) int revisitEveryDays,
    @Min(1) @Max(100) int costWarnPercent,
    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 64) String> supportDepartments,
    @NotEmpty @Size(max = 20) List<@Valid @NotNull Papers> papers) {

  /** The kind of policy. */
  public static final PolicyKind<ProjectPolicy> KIND =
      PolicyKind.of("customer-project", ProjectPolicy.class)
          .title("客户服务项目管理办法", "Service projects for customers")
          .help(
              "revisitEveryDays:运营支持期间回访间隔(天);costWarnPercent:成本达到预算的百分之几即预警;"
                  + "supportDepartments:协助销售(试机、充卡、资金回收)的部门;"
                  + "papers:每种手续(kind)所需资料(names),每种一项。",
              "revisitEveryDays: from one revisit to the next while operations are supported;"
                  + " costWarnPercent: percent of the budget from which the cost is flagged;"
                  + " supportDepartments: departments that assist sales; papers: for each kind of"
                  + " formality the documents that it needs.")
          .check(ProjectPolicy::faults)
          .ownedBy("customer");

  public ProjectPolicy {
    supportDepartments = supportDepartments == null ? List.of() : List.copyOf(supportDepartments);
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  /** The documents of one kind of formality. */
  public record Papers(
      @NotNull FormalityKind kind,
      @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> names) {

    public Papers {
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  /** What a formality needs. */
  List<String> papersOf(FormalityKind kind) {
    return papers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().names();
  }

  private static List<PolicyFault> faults(ProjectPolicy policy) {
    long kinds = policy.papers().stream().map(Papers::kind).distinct().count();
    boolean whole = kinds == FormalityKind.values().length && policy.papers().size() == kinds;
    return whole
        ? List.of()
        : List.of(
            PolicyFault.of(
                "/papers",
                "kinds-incomplete",
                "每种手续须有且仅有一项资料清单。",
                "Each kind of formality needs exactly one list of documents."));
  }
}

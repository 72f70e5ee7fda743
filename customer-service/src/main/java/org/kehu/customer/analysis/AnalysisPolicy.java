package org.kehu.customer.analysis;

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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * How customers are analysed (客户数据分析机制, X-04): the template of reports (F-04, not printed in the
 * sources), how often one is due, and how behaviour is judged.
 *
 * @param everyMonths a report is drafted each time so many months are over
 * @param dueDays days after the draft until it is to be submitted
 * @param template sections of a report
 */
public record AnalysisPolicy(
    int everyMonths,
    @Min(1) @Max(90) int dueDays,
    @NotEmpty @Size(max = 20) List<@Valid @NotNull Section> template,
    @NotNull @Valid BehaviourRules behaviour) {

  private static final Set<Integer> PARTS_OF_A_YEAR = Set.of(1, 2, 3, 4, 6, 12);

  /** The kind of policy. */
  public static final PolicyKind<AnalysisPolicy> KIND =
      PolicyKind.of("customer-analysis", AnalysisPolicy.class)
          .title("客户数据分析机制与报告模板", "Analysis of customers and the template of its reports")
          .help(
              "everyMonths:每满几个月自动起草一份客户数据分析报告(1、2、3、4、6 或 12);dueDays:起草后几日内上报。"
                  + "template:报告各部分,basis 为系统填列的销售构成口径(可空,即只写文字),guide 为撰写要求。"
                  + "behaviour:months 为行为分析的月数,changedFrom 为视为增长或下降的幅度,silentAfterDays 为视为沉寂的天数。",
              "everyMonths: a report is drafted each time so many months are over (1, 2, 3, 4, 6 or"
                  + " 12); dueDays: days until it is to be submitted. template: the sections, basis"
                  + " is by what the system divides sales in it (none: words only), guide what to"
                  + " write. behaviour: months looked at, changedFrom how much counts as growth or"
                  + " decline, silentAfterDays after how many days without an order.")
          .check(AnalysisPolicy::faults)
          .ownedBy("customer");

  public AnalysisPolicy {
    template = template == null ? List.of() : List.copyOf(template);
  }

  /**
   * One section of a report.
   *
   * @param basis by what the system divides sales in it; null for words only
   * @param guide what is to be written
   */
  public record Section(
      @NotNull @Pattern(regexp = Section.CODE) String code,
      @NotBlank @Size(max = 100) String title,
      @Nullable SalesBasis basis,
      @NotBlank @Size(max = 500) String guide) {

    /** Form of a section's code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
  }

  /**
   * How behaviour is judged.
   *
   * @param months looked at, and compared with as many before
   * @param changedFrom 0.1 for a tenth more or less
   */
  public record BehaviourRules(
      @Min(1) @Max(36) int months,
      @NotNull @DecimalMin("0.01") @DecimalMax("10") BigDecimal changedFrom,
      @Min(1) @Max(1000) int silentAfterDays) {}

  private static List<PolicyFault> faults(AnalysisPolicy policy) {
    if (!PARTS_OF_A_YEAR.contains(policy.everyMonths())) {
      return List.of(
          PolicyFault.of(
              "/everyMonths",
              "no-part-of-a-year",
              "everyMonths 须为 1、2、3、4、6 或 12。",
              "everyMonths must be 1, 2, 3, 4, 6 or 12."));
    }
    long codes = policy.template().stream().map(Section::code).distinct().count();
    return codes == policy.template().size()
        ? List.of()
        : List.of(
            PolicyFault.of(
                "/template", "section-doubled", "各部分的 code 不得重复。", "A code stands twice."));
  }
}

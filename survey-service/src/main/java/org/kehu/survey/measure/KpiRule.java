package org.kehu.survey.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * Targets, weights and times of the indicators, and what a score means for the pay (catalogue X-10,
 * the sources give no value).
 *
 * @param targets of each indicator: percent, or out of ten
 * @param weights of each indicator in the score; one that has no value is left out of it
 * @param firstResponse business time within which a contact is answered
 * @param handling business time within which a contact is solved
 * @param ratings what scores are called and what they are worth
 * @param awardFrom the rating from which an award may be proposed (catalogue X-17)
 */
public record KpiRule(
    @NotNull Map<@NotNull Kpi, @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal> targets,
    @NotNull Map<@NotNull Kpi, @NotNull @Min(0) @Max(100) Integer> weights,
    @NotNull Duration firstResponse,
    @NotNull Duration handling,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid Rating> ratings,
    @NotNull @Pattern(regexp = Rating.CODE) String awardFrom) {

  /**
   * What scores from a value on are called (考核等级).
   *
   * @param factor by which the performance pay is multiplied (绩效系数)
   */
  public record Rating(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal from,
      @NotNull @DecimalMin("0") @DecimalMax("3") BigDecimal factor) {

    /** The form of its code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,19}";
  }

  /** The kind of policy, [policy] of X-10. */
  public static final PolicyKind<KpiRule> KIND =
      PolicyKind.of("service-kpis", KpiRule.class)
          .title("服务质量指标与考核等级", "Indicators of service quality and ratings")
          .help(
              "targets:各项指标的目标值，SATISFACTION 为 0 到 10 分，其余为百分比；REOPEN_RATE 越低越好。weights:各项指标在总分中的权重，合计 100。"
                  + "firstResponse、handling:首次响应和办结的工作时间，例如 PT4H。"
                  + "ratings:考核等级，from 为最低总分，factor 为绩效系数，须有从 0 分起的等级。"
                  + "awardFrom:达到该等级方可提出奖励建议。",
              "targets: of each indicator, SATISFACTION 0 to 10, the others percent, REOPEN_RATE at most"
                  + " that much. weights: of each"
                  + " indicator in the score, 100 in all. firstResponse, handling: business time such"
                  + " as PT4H. ratings: from is the lowest score, factor multiplies the performance"
                  + " pay; one must begin at 0. awardFrom: the rating an award needs.")
          .preset("demanding", "高标准目标", "Demanding targets")
          .check(KpiRule::faults)
          .ownedBy("survey");

  private static List<PolicyFault> faults(KpiRule rule) {
    List<PolicyFault> faults = new ArrayList<>();
    for (Kpi kpi : Kpi.values()) {
      BigDecimal target = rule.targets.get(kpi);
      if (target == null || target.compareTo(BigDecimal.valueOf(kpi.scale())) > 0) {
        faults.add(
            PolicyFault.of(
                "/targets/" + kpi,
                "target-missing",
                "须有目标值，且不高于 " + kpi.scale() + "。",
                "needs a target of at most " + kpi.scale() + "."));
      }
    }
    if (rule.weights.values().stream().mapToInt(Integer::intValue).sum() != 100) {
      faults.add(PolicyFault.of("/weights", "weights-sum", "权重合计须为 100。", "must add up to 100."));
    }
    if (rule.ratings.stream().noneMatch(rating -> rating.from().signum() == 0)) {
      faults.add(
          PolicyFault.of("/ratings", "ratings-start", "须有从 0 分起的等级。", "one must begin at 0."));
    }
    if (rule.ratings.stream().noneMatch(rating -> rating.code().equals(rule.awardFrom))) {
      faults.add(
          PolicyFault.of(
              "/awardFrom", "rating-unknown", "须是所列等级之一。", "must be one of the ratings."));
    }
    return faults;
  }

  /**
   * The score of some values: the mean of how far each reaches its target, at most 100 each, by
   * weight; with two decimals. Null if nothing with a weight was measured.
   */
  public @Nullable BigDecimal score(List<KpiValue> values) {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (KpiValue one : values) {
      int weight = this.weights.getOrDefault(one.kpi(), 0);
      if (one.value() != null && weight > 0) {
        sum = sum.add(reached(one, one.value()).multiply(BigDecimal.valueOf(weight)));
        weights += weight;
      }
    }
    return weights == 0 ? null : sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
  }

  /** Where fewer are better, the others are compared: those that were not taken up again. */
  private static BigDecimal reached(KpiValue one, BigDecimal found) {
    BigDecimal full = BigDecimal.valueOf(100);
    boolean others = one.kpi().isFewerBetter();
    BigDecimal value = others ? full.subtract(found) : found;
    BigDecimal target = others ? full.subtract(one.target()) : one.target();
    return target.signum() == 0
        ? full
        : value.multiply(full).divide(target, 4, RoundingMode.HALF_UP).min(full);
  }

  /** What a score is called. */
  public Rating rating(BigDecimal score) {
    return ratings.stream()
        .filter(rating -> rating.from().compareTo(score) <= 0)
        .max(Comparator.comparing(Rating::from))
        .orElseThrow();
  }

  /** Whether a rating is high enough for an award. */
  public boolean allowsAward(Rating rating) {
    return ratings.stream()
        .filter(one -> one.code().equals(awardFrom))
        .anyMatch(least -> least.from().compareTo(rating.from()) <= 0);
  }
}

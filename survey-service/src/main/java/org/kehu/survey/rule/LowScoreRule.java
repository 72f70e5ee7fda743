package org.kehu.survey.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.kehu.kit.policy.PolicyKind;

/**
 * Which scores are low (catalogue S-10; the sources give no value).
 *
 * @param threshold a score of at most this, on a scale of 0 to 10, is low
 * @param basis what is compared with it
 */
public record LowScoreRule(
    @NotNull @DecimalMin("0") @DecimalMax("10") BigDecimal threshold, @NotNull Basis basis) {

  /** The kind of policy, [policy] of S-10. */
  public static final PolicyKind<LowScoreRule> KIND =
      PolicyKind.of("low-score", LowScoreRule.class)
          .title("低分规则", "Low scores")
          .help(
              "threshold:0 到 10 分，得分不高于此值即为低分，并触发后续处理。"
                  + "basis:OVERALL 按整份答卷的得分，LOWEST_AREA 按最低的方面。",
              "threshold: 0 to 10; a score of at most this is low and is followed up."
                  + " basis: OVERALL compares the score of the response, LOWEST_AREA its lowest area.")
          .preset("strict", "任一方面低分即跟进", "Any low area is followed up")
          .ownedBy("survey");

  /** What is compared with the threshold. */
  public enum Basis {
    /** The score of the whole response. */
    OVERALL,
    /** The lowest area, so that a good average does not hide it. */
    LOWEST_AREA
  }
}

package org.kehu.survey.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.kehu.kit.policy.PolicyKind;

/**
 * What the company wants to reach (catalogue S-10; the sources give no value).
 *
 * @param overall mean score of all responses, out of ten
 * @param area mean score of each area, out of ten
 */
public record SatisfactionTarget(
    @NotNull @DecimalMin("0") @DecimalMax("10") BigDecimal overall,
    @NotNull @DecimalMin("0") @DecimalMax("10") BigDecimal area) {

  /** The kind of policy, [policy] of S-10. */
  public static final PolicyKind<SatisfactionTarget> KIND =
      PolicyKind.of("satisfaction-target", SatisfactionTarget.class)
          .title("满意度目标值", "Target of satisfaction")
          .help(
              "overall、area:0 到 10 分，总体和每一方面应达到的平均分；未达到的须制定纠正和预防措施。",
              "overall, area: 0 to 10, the mean that the whole and each area should reach; below it"
                  + " corrective and preventive measures are needed.")
          .preset("ambitious", "总体和各方面不低于 9 分", "At least 9 overall and in each area")
          .ownedBy("survey");
}

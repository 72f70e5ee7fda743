package org.kehu.survey.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kehu.kit.policy.PolicyKind;

/**
 * How often every customer must be asked (catalogue S-01, S-02, K-05).
 *
 * @param months from one full survey to the next, at most; 12 or less keeps "at least once a year"
 * @param warnDays how many days before that time it is told that the next one is due
 */
public record FullSurveyRule(@Min(1) @Max(12) int months, @Min(0) @Max(180) int warnDays) {

  /** The kind of policy. */
  public static final PolicyKind<FullSurveyRule> KIND =
      PolicyKind.of("survey-frequency", FullSurveyRule.class)
          .title("全面满意度调查频率", "How often everybody is asked")
          .help(
              "months:1 到 12，两次全面调查最多相隔的月数。warnDays:0 到 180，提前多少天提醒。",
              "months: 1 to 12, at most so many between two full surveys."
                  + " warnDays: 0 to 180, how many days ahead it is told.")
          .preset("regular", "每半年一次", "Every half year")
          .ownedBy("survey");
}

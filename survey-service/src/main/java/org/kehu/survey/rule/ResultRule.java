package org.kehu.survey.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kehu.kit.policy.PolicyKind;

/**
 * What results may show (ISO 10004:2018).
 *
 * @param minimumGroupSize results of fewer responses are not shown, so that nobody is recognised in
 *     them
 */
public record ResultRule(@Min(1) @Max(100) int minimumGroupSize) {

  /** The kind of policy. */
  public static final PolicyKind<ResultRule> KIND =
      PolicyKind.of("survey-results", ResultRule.class)
          .title("调查结果展示规则", "Showing survey results")
          .help(
              "minimumGroupSize:1 到 100；答卷少于此数时不展示结果，以免认出个人。",
              "minimumGroupSize: 1 to 100; results of fewer responses are not shown, so that nobody"
                  + " is recognised in them.")
          .ownedBy("survey");
}

package org.kehu.survey.rule;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The shipped values: 6 of 10 and less is low, five responses are shown. */
@Component
class ShippedRules implements SurveyRules {

  private static final int VERSION = 1;
  private static final LowScoreRule LOW_SCORE =
      new LowScoreRule(BigDecimal.valueOf(6), LowScoreRule.Basis.OVERALL);
  private static final int GROUP = 5;

  @Override
  public InForce<LowScoreRule> lowScore(Instant at) {
    return new InForce<>(LOW_SCORE, VERSION);
  }

  @Override
  public InForce<Integer> minimumGroupSize(Instant at) {
    return new InForce<>(GROUP, VERSION);
  }
}

package org.kehu.survey.rule;

import java.time.Instant;

/** The values that the company sets for surveys, as in force at an instant. */
public interface SurveyRules {

  /** Which scores are low. */
  InForce<LowScoreRule> lowScore(Instant at);

  /** Results of fewer responses than this are not shown, so that nobody is recognised in them. */
  InForce<Integer> minimumGroupSize(Instant at);
}

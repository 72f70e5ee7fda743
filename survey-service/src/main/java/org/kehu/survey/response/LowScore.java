package org.kehu.survey.response;

import java.util.Optional;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.survey.rule.LowScoreRule;

/**
 * That a response is low, and why.
 *
 * @param score what was compared with the threshold
 * @param area the lowest area, empty if the questionnaire has none
 * @param ruleVersion the version of the rule that judged; 0 is the shipped one
 */
public record LowScore(Score score, String area, int ruleVersion) {

  /** Judges the scores of a response. */
  static Optional<LowScore> judge(Scores scores, EffectivePolicy<LowScoreRule> rule) {
    Optional<AreaScore> lowest = scores.lowestArea();
    Optional<Score> compared =
        switch (rule.value().basis()) {
          case OVERALL -> scores.overall();
          case LOWEST_AREA -> lowest.map(AreaScore::score).or(scores::overall);
        };
    String area = lowest.map(AreaScore::area).orElse("");
    return compared
        .filter(score -> score.value().compareTo(rule.value().threshold()) <= 0)
        .map(score -> new LowScore(score, area, rule.version()));
  }
}

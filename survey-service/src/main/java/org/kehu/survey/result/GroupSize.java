package org.kehu.survey.result;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.survey.rule.ResultRule;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyStatus;
import org.springframework.stereotype.Component;

/**
 * How few responses are too few to tell anything of. An anonymous survey keeps what was promised
 * when it started, and never goes below three: of two, each could tell the other's answer.
 */
@Component
class GroupSize {

  private static final int LEAST_ANONYMOUS = 3;

  private final Policies policies;
  private final Clock clock;

  GroupSize(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The smallest group that is told.
   *
   * @param ruleVersion version of the rule in force now
   */
  record Least(int size, int ruleVersion) {}

  Least of(Survey survey) {
    EffectivePolicy<ResultRule> rule = policies.at(ResultRule.KIND, clock.instant());
    int now = rule.value().minimumGroupSize();
    return new Least(survey.plan().isAnonymous() ? anonymous(survey, now) : now, rule.version());
  }

  private int anonymous(Survey survey, int now) {
    Instant start = Objects.requireNonNullElse(survey.startedAt(), clock.instant());
    int promised = policies.at(ResultRule.KIND, start).value().minimumGroupSize();
    return Math.max(LEAST_ANONYMOUS, Math.max(now, promised));
  }

  /** Whether nothing may be told yet, however many have answered. */
  static boolean isStillOpen(Survey survey) {
    return survey.plan().isAnonymous() && survey.status() != SurveyStatus.CLOSED;
  }
}

package org.kehu.survey.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Score;
import org.kehu.survey.result.SurveyResult;
import org.kehu.survey.rule.SatisfactionTarget;

/**
 * The figures of a report as they were taken, which later responses do not change.
 *
 * @param takenAt when
 * @param n number of responses
 * @param marginOfError of the overall mean at 95 %, out of ten
 * @param areas in the order they are asked; those of too few responses are left out
 * @param target what the company wants to reach, by the rule then in force
 * @param ruleVersion version of that rule; 0 is the shipped one
 */
public record Figures(
    Instant takenAt,
    long invitations,
    long n,
    @Nullable BigDecimal responseRate,
    @Nullable Score overall,
    @Nullable BigDecimal marginOfError,
    long low,
    List<AreaScore> areas,
    SatisfactionTarget target,
    int ruleVersion) {

  static Figures of(
      SurveyResult result, EffectivePolicy<SatisfactionTarget> target, Instant takenAt) {
    Long low = result.low();
    return new Figures(
        takenAt,
        result.invitations(),
        result.n(),
        result.responseRate(),
        result.overall(),
        result.marginOfError(),
        low == null ? 0 : low,
        result.areas(),
        target.value(),
        target.version());
  }

  /** Whether the whole misses the target. */
  public boolean isBelowTarget() {
    return overall != null && overall.value().compareTo(target.overall()) < 0;
  }

  /** The areas that miss theirs, lowest first (catalogue S-10: 满意度较低方面). */
  public List<AreaScore> areasBelowTarget() {
    return areas.stream()
        .filter(area -> area.score().value().compareTo(target.area()) < 0)
        .sorted((one, other) -> one.score().value().compareTo(other.score().value()))
        .toList();
  }

  /** Whether corrective and preventive measures are needed. */
  boolean needMeasures() {
    return isBelowTarget() || !areasBelowTarget().isEmpty();
  }
}

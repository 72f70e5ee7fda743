package org.kehu.survey.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.survey.ResponsibleOffice;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.measure.KpiRule.Rating;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes scorecards of persons, departments and the company. */
@Service
public class ScorecardDesk {

  private final Facts facts;
  private final Policies policies;
  private final ResponsibleOffice office;
  private final StaffDirectory staff;
  private final Clock clock;
  private final ZoneId zone;

  ScorecardDesk(
      Facts facts,
      Policies policies,
      ResponsibleOffice office,
      StaffDirectory staff,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.facts = facts;
    this.policies = policies;
    this.office = office;
    this.staff = staff;
    this.clock = clock;
    this.zone = zone;
  }

  /** The department that answers for it, or a 404 if the caller may not see how it works. */
  public String departmentSeen(Measured measured) {
    String department =
        switch (measured.kind()) {
          case COMPANY -> office.organising();
          case DEPARTMENT -> Objects.requireNonNull(measured.id());
          case PERSON ->
              staff
                  .byId(Objects.requireNonNull(measured.id()))
                  .map(StaffMember::department)
                  .orElseThrow(() -> notFound(measured));
        };
    boolean seen =
        switch (measured.kind()) {
          case COMPANY -> SecurityRules.seesWorkOf(null, null);
          case DEPARTMENT -> SecurityRules.seesWorkOf(department, null);
          case PERSON -> SecurityRules.seesWorkOf(department, measured.id());
        };
    if (!seen) {
      throw notFound(measured);
    }
    return department;
  }

  private static RuntimeException notFound(Measured measured) {
    return RequestProblem.NOT_FOUND
        .problem()
        .with("id", Objects.requireNonNullElse(measured.id(), "company"));
  }

  /**
   * The scorecard as of now, by the rule in force at the end of the period, or now if earlier. An
   * indicator that the rule does not know yet is not on it.
   */
  public Scorecard of(Measured measured, Period period) {
    Instant now = clock.instant();
    Instant end = period.end(zone);
    EffectivePolicy<KpiRule> rule = policies.at(KpiRule.KIND, now.isBefore(end) ? now : end);
    List<KpiValue> values =
        Arrays.stream(Kpi.values())
            .filter(kpi -> rule.value().targets().containsKey(kpi))
            .map(kpi -> value(kpi, measured, period, now, rule.value()))
            .toList();
    return card(measured, period, now, values, rule);
  }

  private KpiValue value(Kpi kpi, Measured measured, Period period, Instant now, KpiRule rule) {
    Instant from = period.start(zone);
    Instant until = period.end(zone);
    BigDecimal target = Objects.requireNonNull(rule.targets().get(kpi));
    if (kpi.good() == null) {
      Facts.Sum sum = facts.scores(kpi, measured, from, until);
      return KpiValue.of(kpi, sum.n(), mean(sum), target);
    }
    Share share = facts.share(kpi, measured, from, until, now);
    return KpiValue.of(kpi, share.n(), share.percent(), target);
  }

  private static @Nullable BigDecimal mean(Facts.Sum sum) {
    return sum.n() == 0
        ? null
        : BigDecimal.valueOf(sum.sum(), 2)
            .divide(BigDecimal.valueOf(sum.n()), 2, RoundingMode.HALF_UP);
  }

  private static Scorecard card(
      Measured measured,
      Period period,
      Instant now,
      List<KpiValue> values,
      EffectivePolicy<KpiRule> rule) {
    BigDecimal score = rule.value().score(values);
    Rating rating = score == null ? null : rule.value().rating(score);
    return new Scorecard(
        measured,
        period.name(),
        now,
        values,
        score,
        rating == null ? null : rating.code(),
        rating == null ? null : rating.factor(),
        rating != null && rule.value().allowsAward(rating),
        rule.version());
  }
}

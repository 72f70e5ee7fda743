package org.kehu.survey.improvement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementOpened;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.KpiValue;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.Scorecard;
import org.kehu.survey.measure.ScorecardDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What people do with improvements. Who may do it is in the access table. */
@Service
public class ImprovementDesk {

  private final Improvements improvements;
  private final ScorecardDesk cards;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  ImprovementDesk(
      Improvements improvements,
      ScorecardDesk cards,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.improvements = improvements;
    this.cards = cards;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /** Opens one with the measure before it. */
  public Stored<Improvement> open(OpenImprovement command) {
    cards.departmentSeen(new Measured(MeasuredKind.DEPARTMENT, command.departmentId()));
    return improvements.create(() -> {
      Measure before = measure(command.departmentId(), command.kpi(), command.before());
      String prefix = "GJ-" + clock.instant().atZone(zone).getYear() + "-";
      return Change.of(
          new Improvement(numbers.next(prefix, 4), command, before), new ImprovementOpened());
    });
  }

  private Measure measure(String departmentId, Kpi kpi, Period period) {
    Scorecard card = cards.of(new Measured(MeasuredKind.DEPARTMENT, departmentId), period);
    KpiValue found =
        card.values().stream()
            .filter(one -> one.kpi() == kpi)
            .findFirst()
            .orElseThrow(() -> notMeasured(kpi, period));
    BigDecimal value = found.value();
    if (value == null) {
      throw notMeasured(kpi, period);
    }
    return new Measure(
        period.name(), value, found.n(), found.formula(), found.formulaVersion(), card.takenAt());
  }

  private static RuntimeException notMeasured(Kpi kpi, Period period) {
    return ImprovementProblem.NOT_MEASURED.problem().with("kpi", kpi).with("period", period.name());
  }

  public Stored<Improvement> addFeedback(String id, Sight sight, Feedback feedback) {
    return improvements.change(id, sight, one -> one.addFeedback(feedback));
  }

  public Stored<Improvement> changeRule(
      String id, Sight sight, String rule, String change, LocalDate from) {
    String by = Call.current().caller().id();
    return improvements.change(
        id, sight, one -> one.changeRule(new RuleChange(rule, change, from, by)));
  }

  /** Measures the same indicator in a period behind the change. */
  public Stored<Improvement> measureAfter(String id, Sight sight, Period period) {
    return improvements.change(
        id,
        sight,
        one -> {
          one.mustFollowTheChange(period);
          return one.measured(measure(one.departmentId(), one.kpi(), period));
        });
  }

  public Stored<Improvement> close(String id, Sight sight) {
    return improvements.change(id, sight, one -> one.close(clock.instant()));
  }
}

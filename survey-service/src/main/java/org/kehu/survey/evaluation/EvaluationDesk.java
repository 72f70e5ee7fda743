package org.kehu.survey.evaluation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationDrafted;
import org.kehu.survey.goal.GoalStanding;
import org.kehu.survey.goal.WorkGoals;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.Scorecard;
import org.kehu.survey.measure.ScorecardDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with evaluations. Who may do it is in the access table. */
@Service
public class EvaluationDesk {

  private final Evaluations evaluations;
  private final ScorecardDesk cards;
  private final WorkGoals goals;
  private final EvaluationReview review;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  EvaluationDesk(
      Evaluations evaluations,
      ScorecardDesk cards,
      WorkGoals goals,
      EvaluationReview review,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.evaluations = evaluations;
    this.cards = cards;
    this.goals = goals;
    this.review = review;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /** Drafts the evaluation of a period that is over, with its figures; there is one of each. */
  public Stored<Evaluation> draft(Measured measured, Period period) {
    String department = cards.departmentSeen(measured);
    mustNotBeOwn(measured);
    if (!period.isOverAt(clock.instant(), zone)) {
      throw EvaluationProblem.PERIOD_NOT_OVER.problem().with("period", period.name());
    }
    try {
      return evaluations.create(() ->
          Change.of(
              new Evaluation(
                  numbers.next("KP-" + period.from().getYear() + "-", 4),
                  measuredCard(measured, period),
                  standings(measured, department, period),
                  department,
                  caller()),
              new EvaluationDrafted()));
    } catch (DuplicateKeyException another) {
      throw EvaluationProblem.EXISTS.problem().with("period", period.name()).because(another);
    }
  }

  private Scorecard measuredCard(Measured measured, Period period) {
    Scorecard card = cards.of(measured, period);
    if (card.score() == null) {
      throw EvaluationProblem.NOTHING_MEASURED.problem().with("period", period.name());
    }
    return card;
  }

  private List<GoalStanding> standings(Measured measured, String department, Period period) {
    String owner = measured.kind() == MeasuredKind.PERSON ? measured.id() : null;
    int first = period.from().getMonthValue();
    int last = period.until().minusDays(1).getMonthValue();
    return goals.adopted(department, owner, period.from().getYear()).stream()
        .map(goal -> goal.standing(first, last))
        .toList();
  }

  private static void mustNotBeOwn(Measured measured) {
    if (measured.kind() == MeasuredKind.PERSON && caller().equals(measured.id())) {
      throw EvaluationProblem.OWN_WORK.problem();
    }
  }

  public Stored<Evaluation> assess(String id, Sight sight, Assess said) {
    return evaluations.change(id, sight, one -> one.assess(said.by(caller())));
  }

  /** Asks the general manager to approve it. */
  public Stored<Evaluation> submit(String id, Sight sight) {
    Stored<Evaluation> stored =
        evaluations.change(id, sight, one -> one.submit(Ids.next(), caller()));
    if (stored.aggregate().status() == EvaluationStatus.SUBMITTED) {
      review.ask(stored.aggregate());
    }
    return stored;
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}

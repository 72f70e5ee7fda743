package org.kehu.survey.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.improvement.ImprovementEvent.FeedbackAdded;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementClosed;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementMeasured;
import org.kehu.survey.improvement.ImprovementEvent.RuleChanged;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.Period;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An improvement (持续改进; catalogue X-35): feedback leads to a change of a rule, and the same
 * indicator is measured before and after it. Without the change and the measure after it, it cannot
 * be closed.
 */
@Document("improvements")
public class Improvement extends ScopedAggregate {

  private static final int MOST_FEEDBACK = 100;

  private String number = "";
  private String title = "";
  private Kpi kpi = Kpi.SATISFACTION;
  private List<Feedback> feedback = new ArrayList<>();
  private @Nullable Measure before;
  private @Nullable RuleChange change;
  private @Nullable Measure after;
  private ImprovementStatus status = ImprovementStatus.OPEN;
  private @Nullable Instant closedAt;

  @PersistenceCreator
  Improvement() {}

  Improvement(String number, OpenImprovement command, Measure before) {
    this.number = number;
    this.title = command.title();
    this.kpi = command.kpi();
    this.feedback.add(command.feedback());
    this.before = before;
    rescope(command.departmentId(), Level.NORMAL);
  }

  List<ImprovementEvent> addFeedback(Feedback more) {
    mustBeOpen();
    if (feedback.contains(more)) {
      return List.of();
    }
    if (feedback.size() == MOST_FEEDBACK) {
      throw ImprovementProblem.TOO_MUCH_FEEDBACK.problem().with("most", MOST_FEEDBACK);
    }
    feedback.add(more);
    return List.of(new FeedbackAdded(more));
  }

  /** Notes the change of a rule; another one needs another measure. */
  List<ImprovementEvent> changeRule(RuleChange newChange) {
    mustBeOpen();
    if (newChange.equals(change)) {
      return List.of();
    }
    change = newChange;
    after = null;
    return List.of(new RuleChanged(newChange));
  }

  /** Whether a period lies behind the change of the rule, or why not. */
  void mustFollowTheChange(Period period) {
    mustBeOpen();
    if (change == null) {
      throw ImprovementProblem.NOTHING_CHANGED.problem();
    }
    LocalDate from = change.from();
    if (period.from().isBefore(from)) {
      throw ImprovementProblem.PERIOD_BEFORE_CHANGE
          .problem()
          .with("period", period.name())
          .with("from", from.toString());
    }
  }

  List<ImprovementEvent> measured(Measure taken) {
    mustBeOpen();
    after = taken;
    return List.of(new ImprovementMeasured(taken));
  }

  List<ImprovementEvent> close(Instant now) {
    mustBeOpen();
    if (!missing().isEmpty()) {
      throw ImprovementProblem.NOT_COMPLETE.problem().with("missing", missing());
    }
    status = ImprovementStatus.CLOSED;
    closedAt = now;
    return List.of(new ImprovementClosed(Boolean.TRUE.equals(isBetter())));
  }

  private void mustBeOpen() {
    if (status == ImprovementStatus.CLOSED) {
      throw ImprovementProblem.CLOSED.problem().with("number", number);
    }
  }

  /** What it lacks before it can be closed. */
  public Set<Missing> missing() {
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    if (change == null) {
      missing.add(Missing.RULE_CHANGE);
    }
    if (after == null) {
      missing.add(Missing.MEASURE_AFTER);
    }
    return missing;
  }

  /** Whether the indicator is better than before; null until it is measured again. */
  public @Nullable Boolean isBetter() {
    if (after == null) {
      return null;
    }
    int change = after.value().compareTo(before().value());
    return kpi.isFewerBetter() ? change < 0 : change > 0;
  }

  @Override
  public String subjectKind() {
    return "improvement";
  }

  @Override
  protected Set<String> tokens() {
    return new LinkedHashSet<>(Set.of(Tokens.department(departmentId())));
  }

  /** {@code GJ-2026-0001}. */
  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  public Kpi kpi() {
    return kpi;
  }

  public List<Feedback> feedback() {
    return List.copyOf(feedback);
  }

  public Measure before() {
    return Objects.requireNonNull(before);
  }

  public @Nullable RuleChange change() {
    return change;
  }

  public @Nullable Measure after() {
    return after;
  }

  public ImprovementStatus status() {
    return status;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }
}

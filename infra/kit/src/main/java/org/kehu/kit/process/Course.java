package org.kehu.kit.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a process and how far each has come, in the order in which they are done: forward as
 * the kind lists them, or back through those that were begun.
 *
 * @param steps at most fifty
 */
public record Course(List<StepProgress> steps) {

  private static final int MOST_STEPS = 50;

  public Course {
    steps = List.copyOf(steps);
    if (steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("At most " + MOST_STEPS + " steps, not " + steps.size());
    }
  }

  /** The way forward. */
  static Course of(List<ProcessStep> steps) {
    return new Course(
        steps.stream().map(step -> StepProgress.notBegun(step.name(), step.total())).toList());
  }

  /** The way back: what was begun, last first. */
  Course back() {
    return new Course(
        steps.reversed().stream()
            .filter(StepProgress::isBegun)
            .map(step -> StepProgress.notBegun(step.name(), null))
            .toList());
  }

  /** The step at which the work stands; empty when all are done. */
  public Optional<StepProgress> current() {
    return steps.stream().filter(step -> !step.isFinished()).findFirst();
  }

  /** The step of a name. */
  public Optional<StepProgress> step(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  /** Whether any work was begun. */
  public boolean isBegun() {
    return steps.stream().anyMatch(StepProgress::isBegun);
  }

  /** What all steps have done. */
  public Tally tally() {
    return steps.stream().map(StepProgress::tally).reduce(Tally.NONE, Tally::plus);
  }

  /** Items of all steps, unless one does not know. */
  public @Nullable Long total() {
    long sum = 0;
    for (StepProgress step : steps) {
      Long total = step.total();
      if (total == null) {
        return null;
      }
      sum += total;
    }
    return sum;
  }

  Course begun(Instant at) {
    return atCurrent(step -> step.begun(at));
  }

  Course reached(Advance.Further place) {
    return atCurrent(step -> step.reached(place));
  }

  Course finished(Tally all, Instant at) {
    return atCurrent(step -> step.finished(all, at));
  }

  private Course atCurrent(UnaryOperator<StepProgress> change) {
    List<StepProgress> changed = new ArrayList<>(steps);
    for (int at = 0; at < changed.size(); at++) {
      if (!changed.get(at).isFinished()) {
        changed.set(at, change.apply(changed.get(at)));
        break;
      }
    }
    return new Course(changed);
  }
}

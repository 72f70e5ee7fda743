package org.kehu.customer.development;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a development plan says (C-108).
 *
 * @param demand development of the business and demand of the market from which it comes
 * @param marketing activities with which it is combined; null for none
 * @param evaluateEveryDays how many days lie between two evaluations
 */
public record PlanContent(
    String title,
    String demand,
    List<Target> targets,
    String strategy,
    @Nullable String marketing,
    LocalDate from,
    LocalDate to,
    int evaluateEveryDays) {

  public PlanContent {
    targets = List.copyOf(targets);
  }

  /** Refuses a period that ends before it begins, and two targets of one name. */
  void requireWhole() {
    if (to.isBefore(from)) {
      throw PlanProblem.DEVELOPMENT_PERIOD_INVALID
          .problem()
          .with("from", from.toString())
          .with("to", to.toString());
    }
    Set<String> names = new HashSet<>();
    for (Target target : targets) {
      if (!names.add(target.name())) {
        throw PlanProblem.DEVELOPMENT_TARGET_INVALID.problem().with("target", target.name());
      }
    }
  }

  /** Refuses a day outside the period. */
  void requireWithin(LocalDate day) {
    if (day.isBefore(from) || day.isAfter(to)) {
      throw PlanProblem.DEVELOPMENT_DUE_OUTSIDE
          .problem()
          .with("dueOn", day.toString())
          .with("from", from.toString())
          .with("to", to.toString());
    }
  }

  /** Refuses a target that the plan does not have. */
  void requireTarget(String name) {
    if (targets.stream().noneMatch(target -> target.name().equals(name))) {
      throw PlanProblem.DEVELOPMENT_TARGET_INVALID.problem().with("target", name);
    }
  }
}

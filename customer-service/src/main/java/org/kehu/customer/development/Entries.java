package org.kehu.customer.development;

import java.util.List;
import java.util.stream.Stream;

/** The lists of a plan; none grows beyond what one document bears. */
final class Entries {

  private static final int MOST = 100;

  private Entries() {}

  /** All and one more. */
  static <T> List<T> with(List<T> all, T next) {
    if (all.size() >= MOST) {
      throw PlanProblem.DEVELOPMENT_PLAN_FULL.problem().with("most", MOST);
    }
    return Stream.concat(all.stream(), Stream.of(next)).toList();
  }
}

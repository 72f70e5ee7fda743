package org.kehu.customer.project;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kehu.kit.problem.RequestProblem;

/** The lists of a project; none grows beyond what one document bears. */
final class Parts {

  private static final int MOST = 100;

  private Parts() {}

  /** All and one more. */
  static <T> List<T> with(List<T> all, T next) {
    if (all.size() >= MOST) {
      throw ProjectProblem.PROJECT_FULL.problem().with("most", MOST);
    }
    return Stream.concat(all.stream(), Stream.of(next)).toList();
  }

  /** The one of that id, or a 404. */
  static <T> T one(List<T> all, Function<T, String> id, String wanted) {
    return all.stream()
        .filter(one -> id.apply(one).equals(wanted))
        .findFirst()
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", wanted));
  }

  /** All, with the changed one in its place. */
  static <T> List<T> replacing(List<T> all, Function<T, String> id, T changed) {
    String same = id.apply(changed);
    return all.stream().map(one -> id.apply(one).equals(same) ? changed : one).toList();
  }
}

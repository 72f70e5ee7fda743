package org.kehu.complaint.correctiveaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;

/**
 * One time that an action was done, and what its check found.
 *
 * @param evidence that it was done
 * @param done who said so and when
 * @param check what was found later; null until then
 */
public record Completion(List<Evidence> evidence, Stamp done, @Nullable Check check) {

  /** Copies. */
  public Completion {
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether it helped (有效性验证).
   *
   * @param effective whether the fault has not come back
   * @param note how that was found
   * @param effectTold what whoever made an adopted suggestion is told of its effect; null where
   *     nobody is
   * @param stamp who found it and when
   */
  public record Check(boolean effective, String note, @Nullable String effectTold, Stamp stamp) {}

  Completion checked(Check found) {
    return new Completion(evidence, done, found);
  }
}

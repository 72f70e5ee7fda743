package org.kehu.visit.revisit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to the four questions (catalogue V-22).
 *
 * @param accuracy of the test or the work done
 * @param timeliness of it
 * @param attitude of service during the process
 * @param other dissatisfaction, opinions and suggestions beside; null when there were none
 */
public record Answers(
    Verdict accuracy, Verdict timeliness, Verdict attitude, @Nullable String other) {

  /** The first question that was answered badly. */
  public Optional<ProblemArea> worst() {
    if (accuracy == Verdict.POOR) {
      return Optional.of(ProblemArea.ACCURACY);
    }
    if (timeliness == Verdict.POOR) {
      return Optional.of(ProblemArea.TIMELINESS);
    }
    return attitude == Verdict.POOR ? Optional.of(ProblemArea.ATTITUDE) : Optional.empty();
  }
}

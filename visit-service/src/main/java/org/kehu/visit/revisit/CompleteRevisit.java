package org.kehu.visit.revisit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * A revisit was made (catalogue V-22, V-25, V-26).
 *
 * @param mode how it was made
 * @param at when; null for now
 * @param answers to the four questions
 * @param satisfied whether the customer is satisfied on the whole
 * @param needs change of need and project progress
 * @param summary what was said, summed up
 * @param problem what needs an answer, if anything was named
 */
public record CompleteRevisit(
    ContactMode mode,
    @Nullable Instant at,
    Answers answers,
    boolean satisfied,
    @Nullable String needs,
    @Nullable String summary,
    @Nullable FoundProblem problem) {

  /** What needs an answer: the problem named, a bad verdict, or a customer who is not satisfied. */
  public Optional<ProblemArea> problemArea() {
    if (problem != null) {
      return Optional.of(problem.area());
    }
    return answers.worst().or(() -> satisfied ? Optional.empty() : Optional.of(ProblemArea.OTHER));
  }
}

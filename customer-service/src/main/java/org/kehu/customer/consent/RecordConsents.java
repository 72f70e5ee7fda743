package org.kehu.customer.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * Writes down what a customer said about some purposes, each once; a purpose that is not named
 * stays as it is.
 */
public record RecordConsents(List<Decision> decisions) {

  /**
   * What was said about one purpose.
   *
   * @param saidAt when; null for now
   */
  public record Decision(
      Purpose purpose,
      boolean granted,
      ConsentMethod method,
      String policyVersion,
      @Nullable Instant saidAt) {}

  /** Refuses a purpose that nobody chooses, or one that is named twice. */
  public RecordConsents {
    decisions = List.copyOf(decisions);
    Problem problem = ConsentProblem.CONSENTS_INVALID.problem();
    Set<Purpose> seen = EnumSet.noneOf(Purpose.class);
    for (int at = 0; at < decisions.size(); at++) {
      Purpose purpose = decisions.get(at).purpose();
      String pointer = "/consents/" + at + "/purpose";
      if (!purpose.isChosen()) {
        problem.error(new FieldError(pointer, "purpose-not-chosen"));
      }
      if (!seen.add(purpose)) {
        problem.error(new FieldError(pointer, "purpose-twice"));
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  /** Refuses what was said in the future. */
  void mustBePast(Instant now) {
    for (int at = 0; at < decisions.size(); at++) {
      Instant said = decisions.get(at).saidAt();
      if (said != null && said.isAfter(now)) {
        throw ConsentProblem.CONSENTS_INVALID
            .problem()
            .error(new FieldError("/consents/" + at + "/saidAt", "not-yet"));
      }
    }
  }
}

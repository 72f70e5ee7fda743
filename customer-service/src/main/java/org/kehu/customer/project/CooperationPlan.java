package org.kehu.customer.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the plan for a customer; every one is kept.
 *
 * @param version from 1
 * @param word null while the customer has not said anything
 */
public record CooperationPlan(
    int version, PlanTerms terms, Instant at, String by, @Nullable CustomerWord word) {

  boolean isConfirmed() {
    return word != null && word.confirmed();
  }

  CooperationPlan answered(CustomerWord said) {
    return new CooperationPlan(version, terms, at, by, said);
  }
}

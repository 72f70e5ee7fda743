package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to one customer for one reason, as of today.
 *
 * @param customerId whose revisit
 * @param rule the cadence
 * @param projectId the project it is about, if it is about one
 * @param policyVersion version of the policy with the rule
 * @param grade of the customer
 * @param cycle null when nothing is owed: no grade, a grade without cadence, a customer who is gone
 * @param reason why nothing is owed, when nothing is
 * @param maker who makes it
 * @param basis from where the cycle counts
 * @param today the day of planning
 */
public record Duty(
    String customerId,
    CadenceRule rule,
    @Nullable String projectId,
    int policyVersion,
    @Nullable String grade,
    @Nullable Period cycle,
    ReplanReason reason,
    Maker maker,
    Basis basis,
    LocalDate today) {

  /** The same, with another reason why nothing is owed. */
  Duty because(ReplanReason other) {
    return new Duty(
        customerId, rule, projectId, policyVersion, grade, cycle, other, maker, basis, today);
  }
}

package org.kehu.complaint.cases.clock;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Severity;

/**
 * What decides the targets of a case (field M2, M19).
 *
 * @param severity of the case
 * @param grade A to D of the customer
 * @param tier of a key account
 * @param agreementLevel service level that an agreement grants
 */
public record ServiceBasis(
    Severity severity,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String agreementLevel) {

  /** Nothing is known of the customer. */
  public static ServiceBasis of(Severity severity) {
    return new ServiceBasis(severity, null, null, null);
  }

  /** The same customer with a graver or lighter case. */
  public ServiceBasis at(Severity other) {
    return new ServiceBasis(other, grade, tier, agreementLevel);
  }
}

package org.kehu.complaint.cases.clock;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.KnownCustomer;

/**
 * What decides the targets of a case (field M2, M19).
 *
 * @param severity of the case
 * @param grade A to D of the customer
 * @param tier by yearly volume; not every tier makes a key account
 * @param agreementLevel service level that an agreement grants
 * @param assessment what else weighs in the case
 */
public record ServiceBasis(
    Severity severity,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String agreementLevel,
    Assessment assessment) {

  /** A case that nobody assessed yet. */
  public ServiceBasis(
      Severity severity,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String agreementLevel) {
    this(severity, grade, tier, agreementLevel, Assessment.USUAL);
  }

  /** Nothing is known of the customer. */
  public static ServiceBasis of(Severity severity) {
    return new ServiceBasis(severity, null, null, null);
  }

  /** What customer-service told of the customer, if anything. */
  public static ServiceBasis of(Severity severity, @Nullable KnownCustomer known) {
    return known == null
        ? of(severity)
        : new ServiceBasis(severity, known.grade(), known.tier(), known.agreementLevel());
  }

  /** The same customer and severity, otherwise weighed. */
  public ServiceBasis weighed(Assessment other) {
    return new ServiceBasis(severity, grade, tier, agreementLevel, other);
  }
}

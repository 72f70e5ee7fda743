package org.kehu.complaint.cases.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.Entitlement;
import org.kehu.complaint.customer.KnownCustomer;

/**
 * What decides the targets of a case (field M2, M19).
 *
 * @param severity of the case
 * @param grade A to D of the customer
 * @param tier by yearly volume; not every tier makes a key account
 * @param entitlements what agreements in force at its receipt grant for its matter, newest first
 * @param assessment what else weighs in the case
 */
public record ServiceBasis(
    Severity severity,
    @Nullable String grade,
    @Nullable String tier,
    List<Entitlement> entitlements,
    Assessment assessment) {

  /** Copies. */
  public ServiceBasis {
    entitlements = List.copyOf(entitlements);
  }

  /** A case that nobody assessed yet. */
  public ServiceBasis(
      Severity severity,
      @Nullable String grade,
      @Nullable String tier,
      List<Entitlement> entitlements) {
    this(severity, grade, tier, entitlements, Assessment.USUAL);
  }

  /** Nothing is known of the customer. */
  public static ServiceBasis of(Severity severity) {
    return new ServiceBasis(severity, null, null, List.of());
  }

  /** What customer-service told of the customer. */
  public static ServiceBasis of(
      Severity severity, KnownCustomer known, List<Entitlement> entitlements) {
    return new ServiceBasis(severity, known.grade(), known.tier(), entitlements);
  }

  /** The same customer and severity, otherwise weighed. */
  public ServiceBasis weighed(Assessment other) {
    return new ServiceBasis(severity, grade, tier, entitlements, other);
  }
}

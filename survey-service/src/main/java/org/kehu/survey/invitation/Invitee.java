package org.kehu.survey.invitation;

import org.jspecify.annotations.Nullable;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.KnownCustomer;

/**
 * Who is asked, and about which case.
 *
 * @param customerId absent for an anonymous complainant
 * @param grade as it is now: results are grouped by what was true at the time of asking
 */
public record Invitee(
    @Nullable String customerId,
    @Nullable String caseId,
    @Nullable String caseNumber,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String region,
    @Nullable String ownerId,
    CustomerAccess access) {

  /** A customer, possibly about a case. */
  public static Invitee of(
      KnownCustomer customer, @Nullable String caseId, @Nullable String caseNumber) {
    return new Invitee(
        customer.id(),
        caseId,
        caseNumber,
        customer.grade(),
        customer.tier(),
        customer.region(),
        customer.ownerId(),
        customer.access());
  }

  /** The complainant of a case who is no customer. */
  public static Invitee anonymous(String caseId, @Nullable String caseNumber) {
    return new Invitee(null, caseId, caseNumber, null, null, null, null, CustomerAccess.ofNobody());
  }
}

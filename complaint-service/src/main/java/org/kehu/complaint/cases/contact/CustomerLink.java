package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.customer.CustomerScope;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;

/**
 * Which customer it concerns, as far as it is known. A customer who has not arrived here yet is
 * taken at the caller's word and verified by the customer's own event later; a contact is never
 * refused for it. What was said stays beside what was found, for those who may not see the
 * customer.
 *
 * @param fileId id of the customer file
 * @param number as people write it, {@code KH-2026-000123}
 * @param verified whether customer-service has told of this customer
 * @param ownerId who owns the customer (归属人)
 * @param departmentId the department that owns the customer
 * @param level confidentiality of the customer; null in cases older than this field
 * @param claim what was said; null in cases older than this field
 */
public record CustomerLink(
    @Nullable String fileId,
    @Nullable String number,
    boolean verified,
    @Nullable String ownerId,
    @Nullable String departmentId,
    @Nullable Level level,
    @Nullable CustomerClaim claim) {

  /** No customer is named. */
  public static final CustomerLink NONE =
      new CustomerLink(null, null, false, null, null, null, null);

  /** At the caller's word. */
  public static CustomerLink claimed(CustomerClaim claim) {
    return claim.isNamed()
        ? new CustomerLink(claim.id(), claim.number(), false, null, null, null, claim)
        : NONE;
  }

  /** At the caller's word. */
  public static CustomerLink claimed(@Nullable String fileId, @Nullable String number) {
    return claimed(new CustomerClaim(fileId, number));
  }

  /** The same, found among those that customer-service told of. */
  public CustomerLink verifiedBy(KnownCustomer known) {
    return new CustomerLink(
        known.id(),
        known.number(),
        true,
        known.ownerId(),
        known.departmentId(),
        known.level(),
        said());
  }

  /** What was said. */
  public CustomerClaim said() {
    return claim == null ? found() : claim;
  }

  /** What was found; what was said as long as nothing was. */
  public CustomerClaim found() {
    return new CustomerClaim(fileId, number);
  }

  /**
   * Whether what is named is this customer: a verified link by its id, a claimed one by everything
   * that was said.
   */
  public boolean fits(KnownCustomer known) {
    return verified ? known.id().equals(fileId) : found().fits(known);
  }

  /** Who may see the customer; a case that does not tell its customer's level tells its own. */
  public CustomerScope scope(Level ofCase) {
    return CustomerScope.of(departmentId, ownerId, level == null ? ofCase : level);
  }

  /** Whether a customer is named at all. */
  public boolean isNamed() {
    return fileId != null || number != null;
  }
}

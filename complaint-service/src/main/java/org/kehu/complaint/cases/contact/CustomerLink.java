package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.customer.KnownCustomer;

/**
 * Which customer it concerns, as far as it is known. A customer who has not arrived here yet is
 * taken at the caller's word and verified by the customer's own event later; a contact is never
 * refused for it.
 *
 * @param fileId id of the customer file
 * @param number as people write it, {@code KH-2026-000123}
 * @param verified whether customer-service has told of this customer
 * @param ownerId who owns the customer (归属人)
 */
public record CustomerLink(
    @Nullable String fileId, @Nullable String number, boolean verified, @Nullable String ownerId) {

  /** No customer is named. */
  public static final CustomerLink NONE = new CustomerLink(null, null, false, null);

  /** Both references are bounded. */
  public CustomerLink {
    Bounds.text("/customerId", fileId, 36);
    Bounds.text("/customerNumber", number, 30);
  }

  /** At the caller's word. */
  public static CustomerLink claimed(@Nullable String fileId, @Nullable String number) {
    return fileId == null && number == null ? NONE : new CustomerLink(fileId, number, false, null);
  }

  /**
   * Whether what is named is this customer: a verified link by its id, a claimed one by everything
   * that was said.
   */
  public boolean fits(KnownCustomer known) {
    boolean byId = fileId == null || fileId.equals(known.id());
    boolean byNumber = verified || number == null || number.equals(known.number());
    return isNamed() && byId && byNumber;
  }

  /** Whether a customer is named at all. */
  public boolean isNamed() {
    return fileId != null || number != null;
  }
}

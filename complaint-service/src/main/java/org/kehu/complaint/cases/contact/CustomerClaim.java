package org.kehu.complaint.cases.contact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.customer.KnownCustomer;

/**
 * Which customer a contact concerns, as somebody said it; kept as said, whether or not there is
 * such a customer.
 *
 * @param id of the customer file
 * @param number as people write it, {@code KH-2026-000123}
 */
public record CustomerClaim(@Nullable String id, @Nullable String number) {

  /** Nobody was named. */
  public static final CustomerClaim NONE = new CustomerClaim(null, null);

  /** Both references are bounded. */
  public CustomerClaim {
    Bounds.text("/customerId", id, 36);
    Bounds.text("/customerNumber", number, 30);
  }

  /** Whether a customer is named at all. */
  public boolean isNamed() {
    return id != null || number != null;
  }

  /** Whether everything that was said is true of this customer. */
  public boolean fits(KnownCustomer known) {
    boolean byId = id == null || id.equals(known.id());
    boolean byNumber = number == null || number.equals(known.number());
    return isNamed() && byId && byNumber;
  }

  /**
   * What is said now instead: when only the number or only the id differs from what was said, that
   * one counts and the other goes.
   */
  public CustomerClaim replacedBy(CustomerClaim next) {
    boolean sameId = Objects.equals(id, next.id);
    boolean sameNumber = Objects.equals(number, next.number);
    if (sameId && !sameNumber && next.number != null) {
      return new CustomerClaim(null, next.number);
    }
    if (!sameId && sameNumber && next.id != null) {
      return new CustomerClaim(next.id, null);
    }
    return next;
  }
}

package org.kehu.complaint.cases.contact;

import java.util.Optional;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;

/** Finds the customer that a link names; an id and a number of different customers are refused. */
public final class KnownLink {

  private KnownLink() {}

  /** The customer; empty when none is named or it has not arrived yet. */
  public static Optional<KnownCustomer> of(CustomerLink claimed, KnownCustomers customers) {
    return of(claimed, CustomerLink.NONE, customers);
  }

  /** The same; a link that stays as it was is looked up by its id, and never refused. */
  public static Optional<KnownCustomer> of(
      CustomerLink claimed, CustomerLink present, KnownCustomers customers) {
    String id = claimed.fileId();
    String number = claimed.number();
    Optional<KnownCustomer> found = customers.find(id, number);
    if (id == null || number == null) {
      return found;
    }
    if (isSame(claimed, present)) {
      return found.filter(present::fits);
    }
    if (found
        .or(() -> customers.find(null, number))
        .filter(one -> !claimed.fits(one))
        .isPresent()) {
      throw CaseProblem.CUSTOMER_MISMATCH
          .problem()
          .with("customerId", id)
          .with("customerNumber", number);
    }
    return found;
  }

  private static boolean isSame(CustomerLink claimed, CustomerLink present) {
    return claimed.fileId() != null
        && claimed.fileId().equals(present.fileId())
        && claimed.number() != null
        && claimed.number().equals(present.number());
  }
}

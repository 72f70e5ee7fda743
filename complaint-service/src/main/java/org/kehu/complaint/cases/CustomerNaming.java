package org.kehu.complaint.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Service;

/**
 * Finds the customer that somebody names, and never tells whether there is one to a caller who does
 * not see that customer: the claim is kept and linked quietly, and two references that contradict
 * each other are refused only for whoever sees one of the two customers. All references are looked
 * up in each case, so that the answer takes as long whether there is such a customer or not.
 */
@Service
public class CustomerNaming {

  private final KnownCustomers customers;
  private final CaseRights rights;

  public CustomerNaming(KnownCustomers customers, CaseRights rights) {
    this.customers = customers;
    this.rights = rights;
  }

  /**
   * A customer that was named.
   *
   * @param link what was said, and what was found
   * @param known the customer; null when none is named or none fits
   * @param seen whether the caller sees the customer, so that the answer may tell of it
   */
  public record Named(CustomerLink link, @Nullable KnownCustomer known, boolean seen) {

    /** The level that the customer asks of its cases; null when nothing is known. */
    public @Nullable Level level() {
      return known == null ? null : known.level();
    }
  }

  /** Names a customer in a new contact. */
  public Named of(CustomerClaim claim, Caller caller) {
    Optional<KnownCustomer> byId = customers.find(claim.id(), null);
    Optional<KnownCustomer> byNumber = customers.find(null, claim.number());
    Optional<KnownCustomer> found = byId.or(() -> byNumber).filter(claim::fits);
    boolean seesAll = rights.seesEveryCustomer(caller);
    if (found.isEmpty() && (sees(byId, caller) || sees(byNumber, caller))) {
      throw CaseProblem.CUSTOMER_MISMATCH
          .problem()
          .with("customerId", String.valueOf(claim.id()))
          .with("customerNumber", String.valueOf(claim.number()));
    }
    CustomerLink link = CustomerLink.claimed(claim);
    boolean seen = !claim.isNamed() || seesAll || sees(found, caller);
    return new Named(found.map(link::verifiedBy).orElse(link), found.orElse(null), seen);
  }

  /**
   * Names another customer in a case, or the same. Whoever took the contact without seeing the
   * customer may correct what they said; all others name only customers that they see.
   */
  Named again(ComplaintCase c, CustomerClaim wanted, Caller caller) {
    CustomerClaim present = rights.disclosure(c, caller).claim(c);
    CustomerClaim next = present.replacedBy(wanted);
    if (next.equals(present)) {
      return present(c.customer());
    }
    Named named = of(next, caller);
    if (!named.seen() && !c.hasOnlyReceipt(caller.id())) {
      throw CaseProblem.CUSTOMER_NOT_SEEN.problem();
    }
    return named;
  }

  /** Whether the caller sees the customer behind an id. */
  boolean isSeen(String customerId, Caller caller) {
    return rights.seesEveryCustomer(caller) || sees(customers.find(customerId, null), caller);
  }

  /** The customer of a case as it is now. */
  Named present(CustomerLink present) {
    KnownCustomer known =
        customers.find(present.fileId(), present.number()).filter(present::fits).orElse(null);
    return new Named(known == null ? present : present.verifiedBy(known), known, true);
  }

  private boolean sees(Optional<KnownCustomer> customer, Caller caller) {
    return customer.filter(one -> rights.seesCustomer(one, caller)).isPresent();
  }
}

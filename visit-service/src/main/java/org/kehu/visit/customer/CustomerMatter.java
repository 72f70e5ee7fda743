package org.kehu.visit.customer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.access.Level;
import org.kehu.kit.store.ScopedAggregate;

/**
 * Something that concerns one customer: who may see the customer may see it, and it is as
 * confidential as the customer. The customer's rights are copied with every write, so that a query
 * can hold them.
 */
public abstract class CustomerMatter extends ScopedAggregate {

  private String customerId = "";
  private Set<String> customerScope = new LinkedHashSet<>();
  private String accessMark = "";

  protected CustomerMatter() {}

  /** Tokens of the people who work on it, beside those who may see the customer. */
  protected abstract Set<String> workers();

  /** The customer; empty as long as none is known. */
  public final String customerId() {
    return customerId;
  }

  @Override
  protected final Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>(customerScope);
    tokens.addAll(workers());
    return tokens;
  }

  /** What a customer's rights come to, to find the things that still carry other ones. */
  public static String accessMark(KnownCustomer customer) {
    return String.join(
        "|",
        customer.departmentId(),
        Integer.toString(customer.levelRank()),
        String.join(",", customer.scope().stream().sorted().toList()));
  }

  /** Makes it a matter of this customer. */
  protected final void concern(KnownCustomer customer) {
    this.customerId = customer.id();
    carryRightsOf(customer);
  }

  /** Makes it a matter of a department alone, as long as no customer is known. */
  protected final void belongTo(String department) {
    rescope(department, Level.NORMAL);
  }

  /** Takes over the customer's department, level and scope; false if it carries them already. */
  protected final boolean carryRightsOf(KnownCustomer customer) {
    String mark = accessMark(customer);
    boolean other = !mark.equals(accessMark);
    this.accessMark = mark;
    this.customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
    return other;
  }

  /** Recomputes who sees it after its people changed. */
  protected final void peopleChanged() {
    rescope(departmentId(), level());
  }
}

package org.kehu.visit.customer;

import java.util.Collection;
import java.util.Set;

/**
 * A feature that keeps its own things in step with customers. Called after each state that arrives,
 * the same one perhaps more than once: what it does must converge and change nothing the second
 * time.
 */
public interface CustomerFollower {

  /** What the feature keeps of customers: who has none of it need not be followed. */
  Class<? extends CustomerMatter> follows();

  /** Those of the customers that must be followed even without anything kept of them. */
  default Set<String> expecting(Collection<KnownCustomer> customers) {
    return Set.of();
  }

  /** Brings the feature's things of this customer to what the customer is now. */
  void follow(KnownCustomer customer);
}

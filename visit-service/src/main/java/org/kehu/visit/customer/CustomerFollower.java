package org.kehu.visit.customer;

/**
 * A feature that keeps its own things in step with customers. Called after each state that arrives,
 * the same one perhaps more than once: what it does must converge and change nothing the second
 * time.
 */
public interface CustomerFollower {

  /** Brings the feature's things of this customer to what the customer is now. */
  void follow(KnownCustomer customer);
}

package org.kehu.complaint.customer;

/** Wants to know when a customer arrives or changes. */
@FunctionalInterface
public interface CustomerFollower {

  /** The newest state, already kept; may come again. */
  void told(KnownCustomer customer);
}

package org.kehu.complaint.customer;

import java.util.Collection;
import java.util.Set;

/** Wants to know when a customer arrives or changes. */
public interface CustomerFollower {

  /** Ids of those of the customers that something is kept of here, or of their numbers. */
  Set<String> concerned(Collection<KnownCustomer> customers);

  /** The newest state, already kept; may come again. */
  void told(KnownCustomer customer);
}

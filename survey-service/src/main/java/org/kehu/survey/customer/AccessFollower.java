package org.kehu.survey.customer;

import java.util.Collection;
import java.util.Set;

/** Keeps documents that belong to a customer as visible as the customer is. */
public interface AccessFollower {

  /** Those of the customers of whom something is kept. */
  Set<String> concerned(Collection<String> customerIds);

  /** The customer's access is this now; may be told again. */
  void follow(String customerId, CustomerAccess access);
}

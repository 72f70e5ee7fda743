package org.kehu.survey.customer;

/** Keeps documents that belong to a customer as visible as the customer is. */
public interface AccessFollower {

  /** The customer's access is this now; may be told again. */
  void follow(String customerId, CustomerAccess access);
}

package org.kehu.customer.commission;

/** What can be done with a commission. */
public enum CommissionMove {
  /** Other shares between the same two. */
  PROPOSE,
  /** One of the two agrees. */
  CONFIRM,
  /** It was recorded in error, or the deal fell through. */
  CANCEL
}

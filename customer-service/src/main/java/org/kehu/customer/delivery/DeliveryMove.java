package org.kehu.customer.delivery;

/** What can be done with a delivery. */
public enum DeliveryMove {
  /** A day is promised. */
  CONFIRM,
  /** It comes later than promised. */
  DELAY,
  /** It arrived. */
  DELIVER,
  /** The customer of a delay beyond control was looked after. */
  AFTERCARE,
  /** The customer is told how it goes on. */
  TELL
}

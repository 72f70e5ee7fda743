package org.kehu.customer.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
  /** It was not taken yet. */
  WAITING,
  /** It was taken. */
  DELIVERED,
  /** The receiver refuses it for good: an answer that is neither 2xx nor may pass. */
  REJECTED,
  /** It failed for too long. */
  GIVEN_UP
}

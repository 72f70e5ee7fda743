package org.kehu.customer.loyalty;

import java.time.Instant;

/**
 * A line of the ledger (积分流水).
 *
 * @param number in the ledger, from 1
 * @param points above 0 when they came, below when they went
 * @param reference what it was for, unique in the ledger: a payment, an exchange
 * @param balance after it
 */
public record Entry(
    long number,
    Kind kind,
    long points,
    String reference,
    String reason,
    long balance,
    Instant at,
    String by) {

  /** Why points come and go. */
  public enum Kind {
    /** For what was paid. */
    EARNED,
    /** Given in exchange for something. */
    SPENT,
    /** A mistake was put right. */
    ADJUSTED
  }

  /** Whether another says the same. */
  boolean saysTheSameAs(Kind otherKind, long otherPoints) {
    return kind == otherKind && points == otherPoints;
  }
}

package org.kehu.visit.revisit;

import java.time.LocalDate;

/**
 * From which day a cycle is counted.
 *
 * @param kind what happened on that day
 */
public record Basis(Kind kind, LocalDate on) {

  boolean isBefore(Basis other) {
    return on.isBefore(other.on);
  }

  /** Whether the customer was spoken to on that day. */
  boolean isContact() {
    return kind == Kind.LAST_REVISIT || kind == Kind.LAST_VISIT;
  }

  /** What a cycle can start from. */
  public enum Kind {
    /** The customer became known here: no revisit of this cadence was made yet. */
    CUSTOMER_KNOWN,
    /** The last revisit of this cadence was made. */
    LAST_REVISIT,
    /** A visit took place that fulfils this cadence too. */
    LAST_VISIT,
    /** The project was delivered: no revisit about it was made yet. */
    PROJECT_DELIVERED,
    /** Work on the project began: no revisit about it was made yet. */
    PROJECT_STARTED
  }
}

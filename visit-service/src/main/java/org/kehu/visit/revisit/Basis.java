package org.kehu.visit.revisit;

import java.time.LocalDate;

/**
 * From which day a cycle is counted.
 *
 * @param kind what happened on that day
 */
public record Basis(Kind kind, LocalDate on) {

  /** What a cycle can start from. */
  public enum Kind {
    /** The customer became known here: no revisit of this cadence was made yet. */
    CUSTOMER_KNOWN,
    /** The last revisit of this cadence was made. */
    LAST_REVISIT,
    /** The project was delivered: no revisit about it was made yet. */
    PROJECT_DELIVERED,
    /** Work on the project began: no revisit about it was made yet. */
    PROJECT_STARTED
  }
}

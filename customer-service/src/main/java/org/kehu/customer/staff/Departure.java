package org.kehu.customer.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person leaves the company (离职): announced when the handover is opened, done when it is
 * finished.
 *
 * @param handoverId the handover of what the person leaves behind
 * @param leftAt null while the person is still there
 */
record Departure(String handoverId, Instant announcedAt, @Nullable Instant leftAt) {

  boolean isDone() {
    return leftAt != null;
  }

  Departure doneAt(Instant at) {
    return new Departure(handoverId, announcedAt, at);
  }
}

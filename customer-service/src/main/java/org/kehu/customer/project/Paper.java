package org.kehu.customer.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a formality needs.
 *
 * @param receivedOn null while it is missing
 */
public record Paper(String name, @Nullable LocalDate receivedOn) {

  boolean isMissing() {
    return receivedOn == null;
  }

  /** The day on which it first came stays. */
  Paper received(String which, LocalDate on) {
    return isMissing() && name.equals(which) ? new Paper(name, on) : this;
  }
}

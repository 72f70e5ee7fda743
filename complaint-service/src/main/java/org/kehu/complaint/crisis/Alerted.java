package org.kehu.complaint.crisis;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A department that was alerted.
 *
 * @param departmentId which
 * @param leaderId who leads it; null when nobody does
 * @param noted who took note and when; null until then
 */
public record Alerted(String departmentId, @Nullable String leaderId, @Nullable Stamp noted) {

  static Alerted of(String departmentId, @Nullable String leaderId) {
    return new Alerted(departmentId, leaderId, null);
  }

  Alerted noted(Stamp stamp) {
    return new Alerted(departmentId, leaderId, stamp);
  }

  /** Whether nobody took note for it yet. */
  public boolean isAwaited() {
    return noted == null;
  }
}

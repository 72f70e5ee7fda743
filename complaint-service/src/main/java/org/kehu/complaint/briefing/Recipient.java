package org.kehu.complaint.briefing;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A department that has to take note.
 *
 * @param departmentId which
 * @param leaderId who takes note for it; null when nobody leads it
 * @param reply what it answers, at most 2000 characters
 * @param noted who took note and when; null until then
 */
public record Recipient(
    String departmentId, @Nullable String leaderId, @Nullable String reply, @Nullable Stamp noted) {

  /** Has not taken note yet. */
  static Recipient awaited(String departmentId, @Nullable String leaderId) {
    return new Recipient(departmentId, leaderId, null, null);
  }

  Recipient noted(@Nullable String answer, Stamp stamp) {
    return new Recipient(departmentId, leaderId, answer, stamp);
  }

  /** Whether it did not take note yet. */
  public boolean awaitsNote() {
    return noted == null;
  }
}

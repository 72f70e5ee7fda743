package org.kehu.complaint.cooperation;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A department that was asked for help.
 *
 * @param departmentId which
 * @param leaderId who speaks for it; null when nobody leads it
 * @param position how it stands to the matter; null until it is heard
 * @param opinion what it said, at most 2000 characters; null until it is heard
 * @param heard who said so and when; null until it is heard
 */
public record Partner(
    String departmentId,
    @Nullable String leaderId,
    @Nullable Position position,
    @Nullable String opinion,
    @Nullable Stamp heard) {

  /** Not heard yet. */
  static Partner asked(String departmentId, @Nullable String leaderId) {
    return new Partner(departmentId, leaderId, null, null, null);
  }

  Partner heard(Position stance, String words, Stamp stamp) {
    return new Partner(departmentId, leaderId, stance, words, stamp);
  }

  /** Whether its word is still awaited. */
  public boolean isAwaited() {
    return heard == null;
  }
}

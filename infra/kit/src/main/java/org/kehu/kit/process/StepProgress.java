package org.kehu.kit.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step has come in one direction.
 *
 * @param name of the step
 * @param cursor where the next piece begins; null at the beginning
 * @param tally of all before the cursor
 * @param total items that the step has in all; null while that is not known
 * @param furthest the most items that any attempt came to: only what lies beyond is progress
 * @param startedAt before its first piece, so that a piece cut off by a kill is undone too
 * @param finishedAt when its last piece was done
 */
public record StepProgress(
    String name,
    @Nullable String cursor,
    Tally tally,
    @Nullable Long total,
    long furthest,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  private static final int LONGEST_CURSOR = 500;

  static StepProgress notBegun(String name, @Nullable Long total) {
    return new StepProgress(name, null, Tally.NONE, total, 0, null, null);
  }

  public boolean isBegun() {
    return startedAt != null;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  StepProgress begun(Instant at) {
    return isBegun() ? this : new StepProgress(name, cursor, tally, total, furthest, at, null);
  }

  StepProgress reached(Advance.Further place) {
    if (place.cursor().length() > LONGEST_CURSOR) {
      throw new IllegalArgumentException(
          "A cursor has at most " + LONGEST_CURSOR + " characters, not " + place.cursor().length());
    }
    return new StepProgress(
        name,
        place.cursor(),
        place.tally(),
        place.total() == null ? total : place.total(),
        Math.max(furthest, place.tally().done()),
        startedAt,
        null);
  }

  StepProgress finished(Tally all, Instant at) {
    return new StepProgress(
        name, cursor, all, all.done(), Math.max(furthest, all.done()), startedAt, at);
  }
}

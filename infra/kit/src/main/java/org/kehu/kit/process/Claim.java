package org.kehu.kit.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a process in hand, and when the next runner may take it: once the holder's time is over,
 * after a pause, at once, or never while it is at rest.
 *
 * @param holder name of a runner's turn; null when nobody has it
 * @param dueAt from when it may be taken, by the machine's time; null at rest
 * @param attempts how often the present piece was begun, this time included
 */
public record Claim(@Nullable String holder, @Nullable Instant dueAt, int attempts) {

  static Claim open(Instant due) {
    return new Claim(null, due, 0);
  }

  /** The work got further than ever: what comes now is tried for the first time. */
  Claim gotOn() {
    return new Claim(holder, dueAt, 1);
  }

  /** The holder gives it back, to be tried again. */
  Claim givenBack(Instant due) {
    return new Claim(null, due, attempts);
  }

  /** The holder gives it back through no fault of the work. */
  Claim released(Instant due) {
    return new Claim(null, due, Math.max(0, attempts - 1));
  }

  /** Nothing is left to do. */
  Claim atRest() {
    return new Claim(null, null, 0);
  }

  /** There is something new to do: at once, unless somebody has it in hand. */
  Claim awake(Instant now) {
    return holder == null ? open(now) : gotOn();
  }
}

package org.kehu.launcher;

import java.util.function.BooleanSupplier;

/** Looks again and again whether something has come about: often at first, then less so. */
final class Looks {

  private static final long FIRST_MS = 20;
  private static final long LONGEST_MS = 250;

  private long pauseMs = FIRST_MS;

  /** Waits until the next look. */
  void pause() {
    try {
      Thread.sleep(pauseMs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
    pauseMs = Math.min(LONGEST_MS, pauseMs * 3 / 2);
  }

  /** Whether it came about before the patience, in nanoseconds, was at its end. */
  static boolean until(long patience, BooleanSupplier come) {
    long end = System.nanoTime() + patience;
    Looks looks = new Looks();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      looks.pause();
    }
    return true;
  }
}

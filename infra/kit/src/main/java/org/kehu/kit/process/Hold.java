package org.kehu.kit.process;

import java.time.Duration;

/**
 * A runner's own view of its claim on a process. It ends here before it ends in the database, so
 * that a runner which slept, or cannot reach the database, stops before another begins.
 */
final class Hold {

  private final String processId;
  private final String holder;
  private volatile long endsAt;
  private volatile boolean lost;

  /**
   * A claim.
   *
   * @param since when it was asked for, by {@link System#nanoTime()}
   */
  Hold(String processId, String holder, long since, Duration lease) {
    this.processId = processId;
    this.holder = holder;
    this.endsAt = since + lease.toNanos();
  }

  String processId() {
    return processId;
  }

  String holder() {
    return holder;
  }

  boolean isHeld() {
    return !lost && System.nanoTime() - endsAt < 0;
  }

  /** Stops whoever may have lost it. */
  void require() {
    if (!isHeld()) {
      throw new HoldLost(processId);
    }
  }

  /** The database has it longer, asked since then. */
  void lengthen(long since, Duration lease) {
    endsAt = since + lease.toNanos();
  }

  /** Somebody else has it. */
  void lose() {
    lost = true;
  }
}

package org.kehu.local;

/** What acknowledged writes survive. */
public enum Survival {
  /**
   * The machine may lose power: a write is acknowledged when it is on the disk ({@code j: true}, a
   * broker's flush), one flush for all that wait at the same time.
   */
  POWER_CUT,

  /**
   * The process may be killed: a write is acknowledged when the operating system has it. For disks
   * on which a flush takes tens of milliseconds, and data that can be done without.
   */
  KILL;

  /** Whether every acknowledged write must have reached the disk. */
  public boolean isOnDisk() {
    return this == POWER_CUT;
  }
}

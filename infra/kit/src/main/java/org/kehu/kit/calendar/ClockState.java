package org.kehu.kit.calendar;

/** How a promise stands. */
public enum ClockState {
  /** Time is counted, the due time is ahead. */
  RUNNING,
  /** Time stands still for a reason. */
  PAUSED,
  /** Fulfilled at the due time or before. */
  MET,
  /** The due time has passed, or had passed when it was fulfilled. */
  BREACHED
}

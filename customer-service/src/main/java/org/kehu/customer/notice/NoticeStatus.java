package org.kehu.customer.notice;

/** Where a notice stands. */
public enum NoticeStatus {
  /** Waits for its first attempt, or for the end of the quiet hours. */
  REQUESTED,
  /** At least one attempt was begun; waits for its outcome or for the next one. */
  SENDING,
  /** Its channel has taken it. */
  SENT,
  /** It must not or cannot be sent; the reason says why. */
  REFUSED,
  /** Its channel did not take it: refused for good, or given up after many attempts. */
  FAILED;

  /** Whether nothing follows. */
  public boolean isFinal() {
    return this == SENT || this == REFUSED || this == FAILED;
  }
}

package org.kehu.customer.staff;

/** How a letter of delegation stands at a moment. */
public enum LetterStanding {
  /** Its first moment is still to come. */
  COMING,
  /** It holds. */
  IN_FORCE,
  /** Its time is over. */
  ENDED,
  /** It was taken back before its time was over. */
  REVOKED;

  /** Whether it holds or will. */
  public boolean isOpen() {
    return this == COMING || this == IN_FORCE;
  }
}

package org.kehu.customer.file;

/** Grade of a customer (客户类别, catalogue C-80 to C-84), best first. */
public enum Grade {
  A,
  B,
  C,
  D;

  /** The lower of two. */
  public Grade lower(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The better of two. */
  public Grade better(Grade other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** How many steps lie between. */
  public int stepsTo(Grade other) {
    return Math.abs(ordinal() - other.ordinal());
  }
}

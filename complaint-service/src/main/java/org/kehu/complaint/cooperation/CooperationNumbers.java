package org.kehu.complaint.cooperation;

/** Gives the numbers that people read: {@code XZ-20261122-0001}. */
@FunctionalInterface
public interface CooperationNumbers {

  /** The next one; gaps are normal. */
  String next();
}

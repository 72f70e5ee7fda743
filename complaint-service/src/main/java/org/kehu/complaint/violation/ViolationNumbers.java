package org.kehu.complaint.violation;

/** Gives the numbers that people read: {@code WG-20261122-0001}. */
@FunctionalInterface
public interface ViolationNumbers {

  /** The next one; gaps are normal. */
  String next();
}

package org.kehu.complaint.call;

/** Gives the numbers that people read: {@code LD-20261122-0001}. */
@FunctionalInterface
public interface CallNumbers {

  /** The next one; gaps are normal. */
  String next();
}

package org.kehu.complaint.suspicion;

/** Gives the numbers that people read: {@code YS-20261122-0001}. */
@FunctionalInterface
public interface SuspicionNumbers {

  /** The next one; gaps are normal. */
  String next();
}

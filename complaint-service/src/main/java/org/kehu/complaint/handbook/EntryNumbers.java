package org.kehu.complaint.handbook;

/** Gives the numbers that people read: {@code SC-20261122-0001}. */
@FunctionalInterface
public interface EntryNumbers {

  /** The next one; gaps are normal. */
  String next();
}

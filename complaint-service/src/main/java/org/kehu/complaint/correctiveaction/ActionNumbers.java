package org.kehu.complaint.correctiveaction;

/** Gives the numbers that people read: {@code JZ-20261122-0001}. */
@FunctionalInterface
public interface ActionNumbers {

  /** The next one; gaps are normal. */
  String next();
}

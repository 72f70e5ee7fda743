package org.kehu.complaint.cases;

/** Gives the numbers that people read: {@code TS-20261122-0001}. */
@FunctionalInterface
public interface CaseNumbers {

  /** The next one; gaps are normal. */
  String next();
}

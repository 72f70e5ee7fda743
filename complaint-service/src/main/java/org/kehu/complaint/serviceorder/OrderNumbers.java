package org.kehu.complaint.serviceorder;

/** Gives the numbers that people read: {@code BX-20261122-0001}. */
@FunctionalInterface
public interface OrderNumbers {

  /** The next one; gaps are normal. */
  String next();
}

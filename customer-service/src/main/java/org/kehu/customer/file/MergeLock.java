package org.kehu.customer.file;

/** Work that goes on with a customer and forbids that its file is merged meanwhile (M6). */
public interface MergeLock {

  /** Names the work. */
  String code();

  /** Whether it goes on with that customer. */
  boolean locks(String customerId);
}

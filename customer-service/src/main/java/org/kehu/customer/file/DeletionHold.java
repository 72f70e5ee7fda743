package org.kehu.customer.file;

/** Something kept of a customer for whose sake the file cannot be deleted. */
public interface DeletionHold {

  /** Stable name, for whoever is refused. */
  String code();

  /** Whether there is such a thing now. */
  boolean holds(String customerId);
}

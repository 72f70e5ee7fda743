package org.kehu.customer.archive;

/** What can be done with a volume. */
public enum ArchiveMove {
  HAND_IN,
  FILE,
  RETURN,
  CANCEL,
  VERIFY,
  FIND,
  RELOCATE,
  LEND
}

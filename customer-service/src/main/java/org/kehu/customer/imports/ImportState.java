package org.kehu.customer.imports;

/** Where an import stands. */
public enum ImportState {
  /** Taken in; worked on or waiting for it. */
  WAITING,
  /** All rows were judged. */
  COMPLETED,
  /** The file as a whole cannot be read. */
  FAILED,
  /** Stopped; the rows judged until then stay. */
  CANCELLED,
  /** What it had brought was taken back. */
  UNDONE
}

package org.kehu.customer.imports;

import java.time.Instant;

/** What happens to an import. */
public sealed interface ImportEvent {

  /** All rows were judged. */
  record ImportCompleted(ImportCounts counts) implements ImportEvent {}

  /** The file as a whole cannot be read. */
  record ImportFailed(ImportFailure failure) implements ImportEvent {}

  /** The file and the rows that were not stored are gone. */
  record ImportPurged(Instant at) implements ImportEvent {}
}

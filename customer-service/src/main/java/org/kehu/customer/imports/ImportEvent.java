package org.kehu.customer.imports;

import java.time.Instant;

/** What happens to an import. */
public sealed interface ImportEvent {

  /** All rows were judged. */
  record ImportCompleted(ImportCounts counts) implements ImportEvent {}

  /** The file as a whole cannot be read. */
  record ImportFailed(ImportFailure failure) implements ImportEvent {}

  /** Somebody stopped it; the rows judged until then stay. */
  record ImportCancelled(ImportCounts counts) implements ImportEvent {}

  /** The files that it had opened were taken back. */
  record ImportUndone(ImportUndo result) implements ImportEvent {}

  /** The file and the rows that were not stored are gone. */
  record ImportPurged(Instant at) implements ImportEvent {}
}

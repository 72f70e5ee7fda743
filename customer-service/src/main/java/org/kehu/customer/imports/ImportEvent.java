package org.kehu.customer.imports;

/** What happens to an import. */
public sealed interface ImportEvent {

  /** All rows were judged. */
  record ImportCompleted(ImportCounts counts) implements ImportEvent {}

  /** The file as a whole cannot be read. */
  record ImportFailed(ImportFailure failure) implements ImportEvent {}
}

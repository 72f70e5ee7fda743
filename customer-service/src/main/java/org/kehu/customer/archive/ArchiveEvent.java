package org.kehu.customer.archive;

import java.util.List;

/** What happens to a volume of the archive. */
public sealed interface ArchiveEvent {

  /** It will come. */
  record IntakeAgreed() implements ArchiveEvent {}

  /** It was handed over. */
  record HandedIn(boolean late) implements ArchiveEvent {}

  /** It did not come in time. */
  record HandInOverdue(Delay delay) implements ArchiveEvent {}

  /** It was given back for a defect. */
  record VolumeReturned(Defect.Kind defect) implements ArchiveEvent {}

  /** It is counted, numbered and at its place. */
  record VolumeFiled() implements ArchiveEvent {}

  /** It will not come. */
  record IntakeCancelled() implements ArchiveEvent {}

  /** It was checked. */
  record VolumeVerified(int missing) implements ArchiveEvent {}

  /** Items are not where they should be; the superior is told (C-62, C-78). */
  record ItemsMissing(List<String> codes) implements ArchiveEvent {}

  /** Missing items are there again. */
  record ItemsFound(List<String> codes) implements ArchiveEvent {}

  /** It lies elsewhere now. */
  record VolumeRelocated() implements ArchiveEvent {}

  /** It left its cabinet. */
  record VolumeLent(String loanId) implements ArchiveEvent {}

  /** It is back in its cabinet. */
  record VolumeBack(String loanId) implements ArchiveEvent {}
}

package org.kehu.customer.loan;

import org.jspecify.annotations.Nullable;

/** What happens to a loan. */
public sealed interface LoanEvent {

  /** Somebody applied; without an approval it is granted at once. */
  record LoanApplied(boolean direct) implements LoanEvent {}

  /** It was granted or not; null when nobody decided. */
  record LoanDecided(@Nullable Boolean agreed) implements LoanEvent {}

  /** It is no longer wanted. */
  record LoanWithdrawn() implements LoanEvent {}

  /** The archivist handed the volume out. */
  record VolumeHandedOut() implements LoanEvent {}

  /** The borrower signed for it. */
  record LoanConfirmed() implements LoanEvent {}

  /** It is not back in time. */
  record LoanOverdue() implements LoanEvent {}

  /** It is back. */
  record VolumeReturned(Return how) implements LoanEvent {}

  /** It is lost; the superior is told. */
  record VolumeLost() implements LoanEvent {}

  /** Something was done to find it. */
  record LossTraced() implements LoanEvent {}
}

package org.kehu.kit.process;

/** What happens to a process. */
public sealed interface ProcessEvent {

  /** It was taken in. */
  record ProcessStarted() implements ProcessEvent {}

  /** All its steps are done. */
  record ProcessCompleted() implements ProcessEvent {}

  /** By its own verdict it cannot be done. */
  record ProcessFailed(Trouble trouble) implements ProcessEvent {}

  /** It was tried often enough; somebody has to look at it. */
  record ProcessStuck(Trouble trouble) implements ProcessEvent {}

  /** Somebody let it go on. */
  record ProcessResumed() implements ProcessEvent {}

  /** Somebody wants it to stop. */
  record CancelRequested() implements ProcessEvent {}

  /** It stopped; what was done stays. */
  record ProcessCancelled() implements ProcessEvent {}

  /** What it did is to be taken back. */
  record UndoRequested() implements ProcessEvent {}

  /** All that could be taken back is. */
  record ProcessUndone() implements ProcessEvent {}
}

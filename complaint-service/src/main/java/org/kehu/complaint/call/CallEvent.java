package org.kehu.complaint.call;

import java.time.Instant;

/** What happens to a call; past tense, without personal data. */
public sealed interface CallEvent {

  /** It was answered and written down. */
  record CallRecorded() implements CallEvent {}

  /** The caller was told what was checked. */
  record CallAnswered(boolean calledBack) implements CallEvent {}

  /** The caller was promised a call. */
  record CallbackPromised(Instant until) implements CallEvent {}

  /** We called and nobody answered. */
  record CallbackMissed(int attempts) implements CallEvent {}

  /** The promised time passed. */
  record CallbackOverdue(Instant until) implements CallEvent {}

  /** A colleague has it now. */
  record CallTransferred(String skill, String fromId, String toId) implements CallEvent {}

  /** It belongs to a case. */
  record CallLinked(String caseId) implements CallEvent {}
}

package org.kehu.complaint.violation;

/** What happens to a violation; past tense, nobody is named. */
public sealed interface ViolationEvent {

  /** Somebody reported it. */
  record ViolationReported() implements ViolationEvent {}

  /** The person was heard. */
  record ViolationHeard() implements ViolationEvent {}

  /** It was said what is to follow. */
  record SanctionProposed() implements ViolationEvent {}

  /** It was decided so. */
  record SanctionApproved() implements ViolationEvent {}

  /** It was sent back. */
  record SanctionRefused() implements ViolationEvent {}

  /** The person does not agree. */
  record SanctionAppealed() implements ViolationEvent {}

  /** It stays so. */
  record SanctionUpheld() implements ViolationEvent {}

  /** Nothing follows. */
  record ViolationDropped() implements ViolationEvent {}
}

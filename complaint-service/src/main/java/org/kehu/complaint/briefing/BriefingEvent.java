package org.kehu.complaint.briefing;

/** What happens to a briefing; past tense, without anybody's words. */
public sealed interface BriefingEvent {

  /** It was handed in. */
  record BriefingSubmitted() implements BriefingEvent {}

  /** A recipient took note. */
  record BriefingNoted(String departmentId) implements BriefingEvent {}

  /** Everybody took note. */
  record BriefingAcknowledged() implements BriefingEvent {}

  /** Its author took it back. */
  record BriefingWithdrawn() implements BriefingEvent {}

  /** Somebody did not take note in time. */
  record BriefingOverdue() implements BriefingEvent {}
}

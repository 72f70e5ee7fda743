package org.kehu.visit.meeting;

/** What happens to a meeting. */
public sealed interface MeetingEvent {

  /** It was planned. */
  record MeetingPlanned() implements MeetingEvent {}

  /** Its plan changed. */
  record MeetingChanged() implements MeetingEvent {}

  /** It was held. */
  record MeetingHeld() implements MeetingEvent {}

  /** It was called off. */
  record MeetingCancelled() implements MeetingEvent {}

  /** One of its tasks was done. */
  record MeetingTaskDone(MeetingTask task) implements MeetingEvent {}
}

package org.kehu.visit.calendarfeed;

/** What happens to the link of somebody's calendar. */
public sealed interface CalendarLinkEvent {

  /**
   * It was issued.
   *
   * @param again whether it ended one that was open until then
   */
  record LinkIssued(boolean again) implements CalendarLinkEvent {}

  /** It opens nothing any more. */
  record LinkRevoked() implements CalendarLinkEvent {}
}

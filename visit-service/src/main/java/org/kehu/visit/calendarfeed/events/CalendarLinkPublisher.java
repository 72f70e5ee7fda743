package org.kehu.visit.calendarfeed.events;

import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.calendarfeed.CalendarLink;
import org.kehu.visit.calendarfeed.CalendarLinkEvent;
import org.kehu.visit.calendarfeed.CalendarLinkEvent.LinkIssued;
import org.kehu.visit.calendarfeed.CalendarLinkEvent.LinkRevoked;
import org.springframework.stereotype.Component;

/** Tells whose calendar has a link; the secret is told to nobody. */
@Component
class CalendarLinkPublisher implements EventPublisher<CalendarLink, CalendarLinkEvent> {

  record Issued(String staffId, String departmentId, boolean again) {}

  record Revoked(String staffId, String departmentId) {}

  @Override
  public OutgoingEvent publish(CalendarLink link, CalendarLinkEvent event) {
    return switch (event) {
      case LinkIssued(boolean again) ->
          told("calendar-link-issued", new Issued(link.staffId(), link.departmentId(), again));
      case LinkRevoked() ->
          told("calendar-link-revoked", new Revoked(link.staffId(), link.departmentId()));
    };
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }
}

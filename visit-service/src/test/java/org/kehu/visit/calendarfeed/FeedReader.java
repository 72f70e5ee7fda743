package org.kehu.visit.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/** A calendar as a program reads it that knows nothing of ours. */
record FeedReader(Calendar calendar) {

  static FeedReader of(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
      if (!calendar.getComponents().isEmpty()) {
        assertThat(calendar.validate().getEntries()).isEmpty();
      }
      return new FeedReader(calendar);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ParserException noCalendar) {
      throw new IllegalStateException(answer.body(), noCalendar);
    }
  }

  /** The event of a visit, if it is in the calendar. */
  Optional<VEvent> event(String visitId) {
    return calendar.getComponents().stream()
        .filter(VEvent.class::isInstance)
        .map(VEvent.class::cast)
        .filter(event -> text(event, Property.UID).equals("visit-" + visitId + "@kehu.org"))
        .findFirst();
  }

  /** A property as text, unescaped; empty when the event has none. */
  static String text(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  static Instant begins(VEvent event) {
    DtStart<?> start = (DtStart<?>) event.getProperty(Property.DTSTART).orElseThrow();
    return Instant.from(start.getDate());
  }
}

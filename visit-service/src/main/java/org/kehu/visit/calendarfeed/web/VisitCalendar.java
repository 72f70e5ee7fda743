package org.kehu.visit.calendarfeed.web;

import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.kehu.visit.calendarfeed.CalendarEntry;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitStatus;

/**
 * Visits as an iCalendar object (RFC 5545). The UID of a visit never changes and its SEQUENCE grows
 * with every change, so that a calendar moves what it has; one that was called off or did not take
 * place stays in it as cancelled.
 */
final class VisitCalendar {

  private static final String PRODUCT = "-//Kehu//visit-service//ZH";

  /** What no text of a calendar may hold; a line's end is one sign there. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private VisitCalendar() {}

  static String of(List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", "客户拜访"));
    entries.forEach(entry -> calendar.add(event(entry)));
    return OctetFolding.fold(calendar.toString());
  }

  private static VEvent event(CalendarEntry entry) {
    Visit visit = entry.visit();
    String name = entry.customerName();
    VEvent event = new VEvent(false);
    event.add(new Uid("visit-" + visit.id() + "@kehu.org"));
    event.add(new Sequence(Math.toIntExact(visit.version())));
    event.add(new DtStamp(visit.changedAt()));
    event.add(new Created(visit.createdAt()));
    event.add(new LastModified(visit.changedAt()));
    event.add(new DtStart<>(visit.plannedAt()));
    event.add(new Duration(Visit.LASTS));
    event.add(status(visit.status()));
    event.add(new Summary(text("拜访 " + (name == null ? "" : name + " ") + visit.number())));
    if (name != null) {
      describe(event, visit);
    }
    return event;
  }

  private static void describe(VEvent event, Visit visit) {
    String place = visit.plan().place();
    String content = visit.plan().content();
    if (place != null) {
      event.add(new Location(text(place)));
    }
    if (content != null) {
      event.add(new Description(text(content)));
    }
  }

  private static String text(String words) {
    return NO_TEXT.matcher(words.replace("\r\n", "\n")).replaceAll("");
  }

  private static Status status(VisitStatus status) {
    return switch (status) {
      case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED, PREPARED, CONDUCTED, COMPLETED, REPORTED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED, MISSED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }
}

package org.kehu.visit.calendarfeed.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private VisitCalendar() {}

  static String of(List<CalendarEntry> entries) {
    ContentLines lines =
        new ContentLines()
            .plain("BEGIN", "VCALENDAR")
            .plain("VERSION", "2.0")
            .plain("PRODID", PRODUCT)
            .plain("CALSCALE", "GREGORIAN")
            .text("X-WR-CALNAME", "客户拜访");
    entries.forEach(entry -> event(lines, entry));
    return lines.plain("END", "VCALENDAR").toString();
  }

  private static void event(ContentLines lines, CalendarEntry entry) {
    Visit visit = entry.visit();
    String name = entry.customerName();
    lines
        .plain("BEGIN", "VEVENT")
        .plain("UID", "visit-" + visit.id() + "@kehu.org")
        .plain("SEQUENCE", Long.toString(visit.version()))
        .time("DTSTAMP", visit.changedAt())
        .time("CREATED", visit.createdAt())
        .time("LAST-MODIFIED", visit.changedAt())
        .time("DTSTART", visit.plannedAt())
        .plain("DURATION", Visit.LASTS.toString())
        .plain("STATUS", status(visit.status()))
        .text("SUMMARY", "拜访 " + (name == null ? "" : name + " ") + visit.number());
    if (name != null) {
      text(lines, "LOCATION", visit.plan().place());
      text(lines, "DESCRIPTION", visit.plan().content());
    }
    lines.plain("END", "VEVENT");
  }

  private static void text(ContentLines lines, String property, @Nullable String words) {
    if (words != null) {
      lines.text(property, words);
    }
  }

  private static String status(VisitStatus status) {
    return switch (status) {
      case PLANNED -> "TENTATIVE";
      case CONFIRMED, PREPARED, CONDUCTED, COMPLETED, REPORTED -> "CONFIRMED";
      case CANCELLED, MISSED -> "CANCELLED";
    };
  }
}

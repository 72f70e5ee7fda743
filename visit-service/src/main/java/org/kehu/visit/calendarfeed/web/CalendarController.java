package org.kehu.visit.calendarfeed.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.calendarfeed.CalendarDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of one's own visits (iCalendar), with a token or by a secret link. */
@RestController
@Tag(
    name = "Visits 拜访",
    description = "Plan, confirm with the customer, prepare, conduct, sum up, report")
class CalendarController {

  private static final String ICALENDAR = "text/calendar;charset=UTF-8";

  private final CalendarDesk desk;
  private final Counts served;

  CalendarController(CalendarDesk desk, MeterRegistry meters) {
    this.desk = desk;
    this.served = Counts.named("kehu.visit.calendars.served").by("by", "token", "link").in(meters);
  }

  @GetMapping(path = "/api/v1/visits/calendar", produces = ICALENDAR)
  @Operation(
      summary = "One's own visits as a calendar (我的拜访日历)",
      description =
          "iCalendar (RFC 5545), from a month ago to a year ahead, for a calendar program that"
              + " sends the caller's token. Cancelled visits stay in it as such.")
  ResponseEntity<String> own() {
    return calendar("token", VisitCalendar.of(desk.own()));
  }

  @GetMapping(path = "/v/{token}", produces = ICALENDAR)
  @Operation(
      summary = "The visits of the person whose link it is (日历订阅)",
      description =
          "The same calendar for programs that cannot send a token: the secret in the path is the"
              + " right. Read only; without visits of customers above the level normal. 404 when the"
              + " link was revoked or issued anew, or its person has left.")
  ResponseEntity<String> behind(@PathVariable String token) {
    return calendar("link", VisitCalendar.of(desk.behind(token)));
  }

  private ResponseEntity<String> calendar(String by, String lines) {
    served.add(by);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ICALENDAR))
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("visits.ics", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(lines);
  }
}

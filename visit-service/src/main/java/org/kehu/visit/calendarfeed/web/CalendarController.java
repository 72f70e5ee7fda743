package org.kehu.visit.calendarfeed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.kehu.visit.calendarfeed.CalendarDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of one's own visits (iCalendar). */
@RestController
@Tag(
    name = "Visits 拜访",
    description = "Plan, confirm with the customer, prepare, conduct, sum up, report")
class CalendarController {

  private static final String ICALENDAR = "text/calendar;charset=UTF-8";

  private final CalendarDesk desk;

  CalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  @GetMapping(path = "/api/v1/visits/calendar", produces = ICALENDAR)
  @Operation(
      summary = "One's own visits as a calendar (我的拜访日历)",
      description =
          "iCalendar (RFC 5545), from a month ago to a year ahead, for a calendar program that"
              + " sends the caller's token. Cancelled visits stay in it as such.")
  ResponseEntity<String> own() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ICALENDAR))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("visits.ics", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(VisitCalendar.of(desk.own()));
  }
}

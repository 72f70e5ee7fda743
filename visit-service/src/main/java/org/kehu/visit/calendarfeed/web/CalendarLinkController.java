package org.kehu.visit.calendarfeed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kehu.kit.web.Answers;
import org.kehu.visit.calendarfeed.CalendarLinkDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secret link of one's own calendar over HTTP. */
@RestController
@RequestMapping("/api/v1/visits/calendar/link")
@Tag(
    name = "Visits 拜访",
    description = "Plan, confirm with the customer, prepare, conduct, sum up, report")
class CalendarLinkController {

  private final CalendarLinkDesk desk;

  CalendarLinkController(CalendarLinkDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "Whether one's calendar has a link (查看日历订阅链接)",
      description = "When it was issued or revoked; the link itself is shown only when issued.")
  CalendarLinkView own() {
    return desk.own().map(CalendarLinkView::of).orElseGet(CalendarLinkView::none);
  }

  @PostMapping
  @Operation(
      summary = "Issue the link of one's own calendar (生成日历订阅链接)",
      description =
          "For calendar programs that cannot send a token. Whoever has the link reads the caller's"
              + " visits: keep it. Shown this once; issuing it again ends the one before.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IssuedLinkView> issue() {
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(IssuedLinkView.of(desk.issue()));
  }

  @PostMapping("/revoke")
  @Operation(
      summary = "End the link of one's own calendar (撤销日历订阅链接)",
      description = "It opens nothing any more; another can be issued at any time.")
  ResponseEntity<CalendarLinkView> revoke() {
    var stored = desk.revoke();
    return Answers.changed(stored, CalendarLinkView.of(stored.aggregate()));
  }
}

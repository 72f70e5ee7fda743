package org.kehu.visit.calendarfeed.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.calendarfeed.CalendarLink;

/** The link of one's own calendar, without its secret. */
@Schema(name = "CalendarLink", description = "Whether one's calendar has a link (日历订阅链接)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarLinkView(
    @Schema(description = "Whether a link opens the calendar") boolean open,
    @Nullable Instant issuedAt,
    @Nullable Instant revokedAt) {

  static CalendarLinkView of(CalendarLink link) {
    return new CalendarLinkView(link.isOpen(), link.issuedAt(), link.revokedAt());
  }

  static CalendarLinkView none() {
    return new CalendarLinkView(false, null, null);
  }
}

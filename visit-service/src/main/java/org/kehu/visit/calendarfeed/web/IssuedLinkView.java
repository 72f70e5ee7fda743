package org.kehu.visit.calendarfeed.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.kehu.visit.calendarfeed.IssuedLink;

/** A link as it is shown once. */
@Schema(
    name = "IssuedCalendarLink",
    description = "Put it into your calendar program; do not pass it on (请勿转发)")
record IssuedLinkView(
    @Schema(example = "https://kehu.example.com/v/wPq3m1nF0kC7rYtV5bXzJ2sLhD9aGeUoQi4NcM6xR8E")
        URI url,
    @Schema(
            description = "The same without host",
            example = "/v/wPq3m1nF0kC7rYtV5bXzJ2sLhD9aGeUoQi4NcM6xR8E")
        String path,
    Instant issuedAt) {

  static IssuedLinkView of(IssuedLink link) {
    return new IssuedLinkView(link.uri(), link.uri().getPath(), link.issuedAt());
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "IssuedLinkView[issuedAt=" + issuedAt + "]";
  }
}

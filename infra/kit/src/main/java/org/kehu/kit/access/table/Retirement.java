package org.kehu.kit.access.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The end of an operation, told long before it: callers read it in the headers of every answer
 * ({@code Deprecation} of RFC 9745, {@code Sunset} of RFC 8594) and move to the successor in time.
 *
 * @param since the day from which nobody should begin to use it, at midnight UTC
 * @param until the day from which it is refused, at midnight UTC
 * @param successor path of what to call instead
 */
public record Retirement(LocalDate since, LocalDate until, String successor) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Whether nobody gets through any more. */
  public boolean isOver(Instant now) {
    return !now.isBefore(midnight(until));
  }

  /** The value of {@code Deprecation}: seconds since 1970. */
  public String deprecation() {
    return "@" + midnight(since).getEpochSecond();
  }

  /** The value of {@code Sunset}. */
  public String sunset() {
    return HTTP_DATE.format(midnight(until));
  }

  /** The value of {@code Link} that names the successor. */
  public String link() {
    return "<" + successor + ">; rel=\"successor-version\"";
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

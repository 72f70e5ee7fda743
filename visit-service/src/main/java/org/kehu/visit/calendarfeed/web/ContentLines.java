package org.kehu.visit.calendarfeed.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The lines of an iCalendar object (RFC 5545, sections 3.1 and 3.3): folded after 75 octets without
 * breaking a character, ended by CRLF, text escaped.
 */
final class ContentLines {

  private static final int MOST_OCTETS = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  /** A property whose value is written as it is. */
  ContentLines plain(String name, String value) {
    fold(name + ':' + value);
    return this;
  }

  /** A property whose value is words. */
  ContentLines text(String name, String words) {
    return plain(name, escaped(words));
  }

  /** A property whose value is a time. */
  ContentLines time(String name, Instant at) {
    return plain(name, UTC.format(at));
  }

  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    words
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(sign);
            case '\n' -> escaped.append("\\n");
            default -> {
              if (sign == '\t' || !Character.isISOControl(sign)) {
                escaped.appendCodePoint(sign);
              }
            }
          }
        });
    return escaped.toString();
  }

  private void fold(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int sign = line.codePointAt(at);
      int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.appendCodePoint(sign);
      octets += size;
      at += Character.charCount(sign);
    }
    lines.append("\r\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}

package org.kehu.visit.calendarfeed.web;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of an iCalendar object after 75 octets without breaking a character (RFC 5545,
 * section 3.1). ical4j counts characters, of which a Chinese one is three octets, and would break
 * one that is written as two.
 */
final class OctetFolding {

  private static final int MOST_OCTETS = 75;

  private OctetFolding() {}

  /** The lines of an object that is not folded yet. */
  static String fold(String lines) {
    StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
    int octets = 0;
    for (int at = 0; at < lines.length(); ) {
      int sign = lines.codePointAt(at);
      int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      boolean ends = sign == '\r' || sign == '\n';
      if (!ends && octets + size > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(sign);
      octets = ends ? 0 : octets + size;
      at += Character.charCount(sign);
    }
    return folded.toString();
  }
}

package org.kehu.visit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Now, as the company sees it.
 *
 * @param zone the company's, from the calendar
 */
public record Moment(Instant instant, ZoneId zone) {

  /** The day it is at the company. */
  public LocalDate today() {
    return dayOf(instant);
  }

  /** The day it was at the company at that instant. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** Prefix of a number given today: {@code BF-20261123-}. */
  public String numberPrefix(String letters) {
    return letters + '-' + today().format(DateTimeFormatter.BASIC_ISO_DATE) + '-';
  }
}

package org.kehu.customer.salesplan;

import java.time.LocalDate;
import java.time.Year;

/** Quarters of a year, from 1. */
final class Quarters {

  private Quarters() {}

  /** The quarter of a month. */
  static int of(int month) {
    return (month - 1) / QuarterTarget.MONTHS + 1;
  }

  /** Its last day. */
  static LocalDate end(Year year, int quarter) {
    return year.atMonth(quarter * QuarterTarget.MONTHS).atEndOfMonth();
  }
}

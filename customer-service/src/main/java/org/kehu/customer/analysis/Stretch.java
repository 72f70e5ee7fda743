package org.kehu.customer.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days that are analysed together.
 *
 * @param from the first day
 * @param to the last day
 */
public record Stretch(LocalDate from, LocalDate to) {

  /** Three years and some days: more is a matter of reports, not of one question. */
  private static final int MOST_DAYS = 1100;

  public Stretch {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw AnalysisProblem.STRETCH_INVALID
          .problem()
          .with("from", from.toString())
          .with("to", to.toString())
          .with("most", MOST_DAYS);
    }
  }

  /** The whole months that ended last. */
  public static Stretch endedBefore(LocalDate today, int months) {
    YearMonth current = YearMonth.from(today);
    YearMonth first = current.minusMonths((current.getMonthValue() - 1) % months);
    return new Stretch(first.minusMonths(months).atDay(1), first.atDay(1).minusDays(1));
  }

  /** What it is compared with: as many months, or else days, just before it. */
  public Stretch before() {
    YearMonth first = YearMonth.from(from);
    YearMonth last = YearMonth.from(to);
    if (from.equals(first.atDay(1)) && to.equals(last.atEndOfMonth())) {
      long months = first.until(last, ChronoUnit.MONTHS) + 1;
      return new Stretch(first.minusMonths(months).atDay(1), from.minusDays(1));
    }
    return new Stretch(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
  }

  /** {@code 2026-07-01/2026-09-30}, as ISO 8601 writes it. */
  public String label() {
    return from + "/" + to;
  }

  /** When it begins. */
  public Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When it is over. */
  public Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}

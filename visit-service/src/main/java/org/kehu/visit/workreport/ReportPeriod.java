package org.kehu.visit.workreport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.kehu.visit.calendar.Week;

/**
 * What a report is about: a day, an ISO week or a month.
 *
 * @param code {@code 2026-11-27}, {@code 2026-W48} or {@code 2026-11}
 */
public record ReportPeriod(ReportKind kind, String code) {

  /** A period that exists. */
  public ReportPeriod {
    if (!code.equals(of(kind, firstDay(kind, code)))) {
      throw invalid(kind, code);
    }
  }

  /** The period in which a day lies. */
  public static ReportPeriod containing(ReportKind kind, LocalDate day) {
    return new ReportPeriod(kind, of(kind, day));
  }

  private static String of(ReportKind kind, LocalDate day) {
    return switch (kind) {
      case DAILY -> day.toString();
      case WEEKLY -> Week.containing(day).code();
      case MONTHLY -> YearMonth.from(day).toString();
    };
  }

  private static LocalDate firstDay(ReportKind kind, String code) {
    try {
      return switch (kind) {
        case DAILY -> LocalDate.parse(code);
        case WEEKLY -> new Week(code).monday();
        case MONTHLY -> YearMonth.parse(code).atDay(1);
      };
    } catch (DateTimeException nothingLikeIt) {
      throw invalid(kind, code);
    }
  }

  /** Its first day. */
  public LocalDate first() {
    return firstDay(kind, code);
  }

  /** The day after it. */
  public LocalDate end() {
    return switch (kind) {
      case DAILY -> first().plusDays(1);
      case WEEKLY -> first().plusWeeks(1);
      case MONTHLY -> first().plusMonths(1);
    };
  }

  private static RuntimeException invalid(ReportKind kind, String code) {
    return ReportProblem.PERIOD_INVALID.problem().with("period", code).with("kind", kind.name());
  }
}

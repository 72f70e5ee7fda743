package org.kehu.customer.upkeep;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How often new material came to a file in a month (动态性, C-39).
 *
 * @param month ISO, {@code 2026-11}
 */
public record MonthlyAdditions(String month, int additions) {

  private static final int KEPT_MONTHS = 24;

  /** One more in that month; the last two years are kept. */
  static List<MonthlyAdditions> more(List<MonthlyAdditions> before, YearMonth in) {
    List<MonthlyAdditions> next = new ArrayList<>(before);
    String month = in.toString();
    boolean begun = !next.isEmpty() && next.getLast().month().equals(month);
    int already = begun ? next.removeLast().additions() : 0;
    next.add(new MonthlyAdditions(month, already + 1));
    return new ArrayList<>(next.subList(Math.max(0, next.size() - KEPT_MONTHS), next.size()));
  }
}

package org.kehu.customer.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.YearTable;
import org.kehu.kit.policy.Responsibility;

/**
 * The next year is to be known.
 *
 * @param note why; null for the usual words
 * @param responsibility who answers for it; null for who answered before, else who adds it
 * @param effectiveFrom the instant of force that is wished; null for as soon as it is approved
 */
public record AddYear(
    YearTable table,
    @Nullable String note,
    @Nullable Responsibility responsibility,
    @Nullable Instant effectiveFrom) {

  String noteOrUsual() {
    return note == null ? "补充 " + table.year() + " 年节假日与调休上班安排" : note;
  }
}

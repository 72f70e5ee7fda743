package org.kehu.kit.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one date is: its kind ({@link Reason#WORK}, {@link Reason#MAKE_UP_WORK}, {@link
 * Reason#REST_DAY} or {@link Reason#HOLIDAY}), the name behind it, and its blocks, none on a day
 * off.
 */
public record DayPlan(
    LocalDate date,
    Reason kind,
    @Nullable String name,
    @Nullable String englishName,
    List<WorkBlock> blocks,
    boolean provisional) {

  /** Copies the blocks. */
  public DayPlan {
    blocks = List.copyOf(blocks);
  }

  /** Whether anyone works on that date. */
  public boolean isWorkday() {
    return kind.counts();
  }
}

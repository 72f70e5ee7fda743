package org.kehu.customer.salesplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * How a plan stands, as it was counted last; a recount says the same until something more is sold.
 *
 * @param attained month by month, from January
 * @param expected of the whole year
 * @param fellShort whether less was sold in the months that are over than the policy lets pass
 * @param shortSince the day on which that was found; null while it is not so
 * @param watchAt when it is looked at next; null for never
 */
public record Standing(
    List<Money> attained,
    Money expected,
    boolean fellShort,
    @Nullable LocalDate shortSince,
    @Nullable Instant countedAt,
    @Nullable Instant watchAt) {

  /** Nothing was counted yet. */
  static final Standing NONE = new Standing(List.of(), Money.ZERO, false, null, null, null);

  public Standing {
    attained = attained == null ? List.of() : List.copyOf(attained);
  }

  Standing watchedAt(@Nullable Instant next) {
    return new Standing(attained, expected, fellShort, shortSince, countedAt, next);
  }

  /** Nobody watches it any more, and nothing lacks. */
  Standing ended() {
    return new Standing(attained, expected, false, null, countedAt, null);
  }
}

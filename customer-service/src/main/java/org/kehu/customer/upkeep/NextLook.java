package org.kehu.customer.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a sheet is looked at again. */
final class NextLook {

  /** A policy that was changed meanwhile holds for every sheet after so long. */
  private static final Duration AT_THE_LATEST = Duration.ofDays(7);

  private NextLook() {}

  static Instant at(UpkeepSheet sheet, UpkeepPlan plan, Instant now) {
    Stream<Instant> items =
        sheet.items().stream()
            .flatMap(item ->
                Stream.concat(
                    late(item.open()).stream(),
                    item.open() == null
                        ? plan.nextAfter(item.matter(), item.renewedAt()).stream()
                        : Stream.empty()));
    Stream<Instant> review =
        sheet.reviewing().open() == null
            ? Stream.of(plan.reviewAfter(sheet.reviewing().lastAt()))
            : late(sheet.reviewing().open()).stream();
    return Stream.concat(Stream.concat(items, review), Stream.of(now.plus(AT_THE_LATEST)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Optional<Instant> late(@Nullable OpenUpdate open) {
    return Optional.ofNullable(open).filter(work -> !work.overdue()).map(OpenUpdate::until);
  }
}

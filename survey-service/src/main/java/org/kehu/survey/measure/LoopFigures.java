package org.kehu.survey.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many low scores of a period were followed up to their end, and how long that took.
 *
 * @param found low scores
 * @param complaints those that a complaint follows
 * @param actions those about which something was done
 * @param revisits those whose customer was reached again
 * @param measured those whose customer answered again
 * @param closed those of which all of that is true
 * @param better those closed with an answer that is not low
 * @param closedShare closed ones in percent; null of none
 * @param meanHours from the low score to its closing; null of none
 * @param longestHours the longest of them
 */
public record LoopFigures(
    Instant takenAt,
    long found,
    long complaints,
    long actions,
    long revisits,
    long measured,
    long closed,
    long better,
    @Nullable BigDecimal closedShare,
    @Nullable BigDecimal meanHours,
    @Nullable BigDecimal longestHours) {

  static LoopFigures of(List<LowScoreLoop> loops, Instant now) {
    List<Duration> took = loops.stream().flatMap(loop -> loop.took().stream()).toList();
    return new LoopFigures(
        now,
        loops.size(),
        count(loops, loop -> loop.complaintAt() != null),
        count(loops, loop -> loop.actionAt() != null),
        count(loops, loop -> loop.revisitAt() != null),
        count(loops, loop -> loop.measuredAt() != null),
        took.size(),
        count(loops, LowScoreLoop::isBetter),
        new Share(loops.size(), took.size()).percent(),
        mean(took),
        took.stream().max(Comparator.naturalOrder()).map(LoopFigures::hours).orElse(null));
  }

  private static long count(List<LowScoreLoop> loops, Predicate<LowScoreLoop> which) {
    return loops.stream().filter(which).count();
  }

  private static @Nullable BigDecimal mean(List<Duration> took) {
    return took.isEmpty()
        ? null
        : hours(took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size()));
  }

  private static BigDecimal hours(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
  }
}

package org.kehu.survey.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How a target of the year lies over its twelve months (分解到季度和月度; catalogue X-20). */
public record Split(List<Long> months) {

  private static final int MONTHS = 12;

  public Split {
    months = List.copyOf(months);
    if (months.size() != MONTHS) {
      throw new IllegalArgumentException("A year has twelve months, not " + months.size() + ".");
    }
  }

  /** As even as whole numbers allow; what is left over comes in the first months. */
  public static Split even(long target) {
    return new Split(parts(target, MONTHS));
  }

  /** Each quarter's part spread evenly over its months. */
  public static Split ofQuarters(List<Long> quarters) {
    return new Split(quarters.stream().flatMap(part -> parts(part, 3).stream()).toList());
  }

  private static List<Long> parts(long whole, int count) {
    List<Long> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(whole / count + (i < whole % count ? 1 : 0));
    }
    return parts;
  }

  /** All months together. */
  public long total() {
    return months.stream().mapToLong(Long::longValue).sum();
  }

  /** The four quarters. */
  public List<Long> quarters() {
    return IntStream.range(0, 4)
        .mapToObj(quarter ->
            months.subList(quarter * 3, quarter * 3 + 3).stream().mapToLong(Long::longValue).sum())
        .toList();
  }
}

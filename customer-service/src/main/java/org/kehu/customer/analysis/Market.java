package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How we do with the customers of one region and industry, as a guide to new customers and new
 * markets (用重于管, C-39).
 *
 * @param region empty for files that say none
 * @param industry empty for files that say none
 * @param topGrades customers of grade A or B
 * @param yearlyVolume of all, yuan
 * @param successRate cooperating customers of all, 0 to 1 with four digits
 * @param expected how many of the potential customers would come at that rate, two digits
 */
public record Market(
    String region,
    String industry,
    long potential,
    long cooperating,
    long lost,
    long topGrades,
    BigDecimal yearlyVolume,
    BigDecimal successRate,
    BigDecimal expected) {

  private static final int RATE_DIGITS = 4;
  private static final int COUNT_DIGITS = 2;

  /** By what the files must be counted. */
  static final List<Dimension> BY =
      List.of(Dimension.REGION, Dimension.INDUSTRY, Dimension.STATUS, Dimension.GRADE);

  private record Place(String region, String industry) {

    static Place of(Composition.Count count) {
      return new Place(
          count.values().getOrDefault(Dimension.REGION, ""),
          count.values().getOrDefault(Dimension.INDUSTRY, ""));
    }
  }

  private record Sum(
      long potential, long cooperating, long lost, long topGrades, BigDecimal volume) {

    static Sum of(Composition.Count count) {
      long customers = count.customers();
      String status = count.values().get(Dimension.STATUS);
      String grade = count.values().get(Dimension.GRADE);
      return new Sum(
          "POTENTIAL".equals(status) ? customers : 0,
          "COOPERATING".equals(status) ? customers : 0,
          "LOST".equals(status) ? customers : 0,
          "A".equals(grade) || "B".equals(grade) ? customers : 0,
          count.yearlyVolume());
    }

    Sum plus(Sum other) {
      return new Sum(
          potential + other.potential,
          cooperating + other.cooperating,
          lost + other.lost,
          topGrades + other.topGrades,
          volume.add(other.volume));
    }

    Market in(Place place) {
      BigDecimal all = BigDecimal.valueOf(potential + cooperating + lost);
      BigDecimal rate =
          all.signum() == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(cooperating).divide(all, RATE_DIGITS, RoundingMode.HALF_UP);
      BigDecimal expected =
          BigDecimal.valueOf(potential).multiply(rate).setScale(COUNT_DIGITS, RoundingMode.HALF_UP);
      return new Market(
          place.region(),
          place.industry(),
          potential,
          cooperating,
          lost,
          topGrades,
          volume,
          rate,
          expected);
    }
  }

  /** All markets, the most promising first. */
  static List<Market> of(List<Composition.Count> counts) {
    Map<Place, Sum> sums = new LinkedHashMap<>();
    counts.forEach(count -> sums.merge(Place.of(count), Sum.of(count), Sum::plus));
    Comparator<Market> promise =
        Comparator.comparing(Market::expected).thenComparing(Market::yearlyVolume);
    return sums.entrySet().stream()
        .map(entry -> entry.getValue().in(entry.getKey()))
        .sorted(promise.reversed())
        .toList();
  }
}

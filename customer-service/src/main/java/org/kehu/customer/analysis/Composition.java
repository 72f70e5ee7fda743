package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How the customers are made up (X-01, X-03, C-87): groups, largest yearly volume first, each with
 * its share.
 *
 * @param customers number of all that the asker may see
 * @param yearlyVolume of all, yuan
 */
public record Composition(
    List<Dimension> by, long customers, BigDecimal yearlyVolume, List<Group> groups, Instant asOf) {

  /**
   * One group.
   *
   * @param values of each dimension; empty for those that the files do not have
   * @param customerShare of all customers, 0 to 1 with four digits
   * @param volumeShare of all yearly volume
   */
  public record Group(
      Map<Dimension, String> values,
      long customers,
      BigDecimal yearlyVolume,
      BigDecimal customerShare,
      BigDecimal volumeShare) {}

  /** What was counted, before shares. */
  public record Count(Map<Dimension, String> values, long customers, BigDecimal yearlyVolume) {}

  /** Adds the shares. */
  static Composition of(List<Dimension> by, List<Count> counts, Instant asOf) {
    long customers = counts.stream().mapToLong(Count::customers).sum();
    BigDecimal volume =
        counts.stream().map(Count::yearlyVolume).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Group> groups =
        counts.stream()
            .sorted(Comparator.comparing(Count::yearlyVolume).reversed())
            .map(count ->
                new Group(
                    count.values(),
                    count.customers(),
                    count.yearlyVolume(),
                    Shares.share(
                        BigDecimal.valueOf(count.customers()), BigDecimal.valueOf(customers)),
                    Shares.share(count.yearlyVolume(), volume)))
            .toList();
    return new Composition(by, customers, volume, groups, asOf);
  }
}

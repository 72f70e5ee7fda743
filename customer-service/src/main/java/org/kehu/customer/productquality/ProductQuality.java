package org.kehu.customer.productquality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How good a product is: rate and trend, with the complaints and the satisfaction that belong to it
 * (S-16).
 *
 * @param open checks whose faults are not put right yet
 * @param complaints checks with a complaint
 * @param satisfaction mean of those that say one, 0 to 10 with two digits; null when none does
 * @param trend month by month, oldest first
 * @param batches worst first
 */
public record ProductQuality(
    String product,
    Tally tally,
    long open,
    long complaints,
    @Nullable BigDecimal satisfaction,
    Map<YearMonth, Tally> trend,
    List<Batch> batches) {

  /** What was checked together. */
  public record Tally(long checks, BigDecimal checked, BigDecimal faulty) {

    static final Tally NONE = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Tally plus(QualityCheck one) {
      return new Tally(checks + 1, checked.add(one.checked()), faulty.add(one.faulty()));
    }

    /** Of the faulty, 0 to 1 with four digits. */
    public BigDecimal rate() {
      return checked.signum() == 0
          ? BigDecimal.ZERO
          : faulty.divide(checked, 4, RoundingMode.HALF_UP);
    }
  }

  /** A batch with what was checked of it. */
  public record Batch(String batch, Tally tally) {}

  /** One for each product, the worst first. */
  static List<ProductQuality> of(Iterator<QualityRecord> records) {
    Map<String, Gathering> products = new TreeMap<>();
    while (records.hasNext()) {
      QualityRecord one = records.next();
      products.computeIfAbsent(one.check().product(), Gathering::new).add(one);
    }
    return products.values().stream()
        .map(Gathering::result)
        .sorted(Comparator.comparing((ProductQuality one) -> one.tally().rate()).reversed())
        .toList();
  }

  private static final class Gathering {

    private final String product;
    private final Map<YearMonth, Tally> trend = new TreeMap<>();
    private final Map<String, Tally> batches = new TreeMap<>();
    private final List<Integer> scores = new ArrayList<>();
    private Tally all = Tally.NONE;
    private long open;
    private long complaints;

    Gathering(String product) {
      this.product = product;
    }

    void add(QualityRecord one) {
      QualityCheck check = one.check();
      all = all.plus(check);
      YearMonth month = YearMonth.from(check.checkedOn());
      trend.put(month, trend.getOrDefault(month, Tally.NONE).plus(check));
      if (check.batch() != null) {
        batches.put(check.batch(), batches.getOrDefault(check.batch(), Tally.NONE).plus(check));
      }
      if (check.satisfaction() != null) {
        scores.add(check.satisfaction());
      }
      open += one.isOpen() ? 1 : 0;
      complaints += check.caseNumber() == null ? 0 : 1;
    }

    ProductQuality result() {
      List<Batch> worstFirst =
          batches.entrySet().stream()
              .map(entry -> new Batch(entry.getKey(), entry.getValue()))
              .sorted(Comparator.comparing((Batch one) -> one.tally().rate()).reversed())
              .toList();
      return new ProductQuality(product, all, open, complaints, mean(), trend, worstFirst);
    }

    private @Nullable BigDecimal mean() {
      if (scores.isEmpty()) {
        return null;
      }
      long sum = scores.stream().mapToLong(Integer::longValue).sum();
      return BigDecimal.valueOf(sum)
          .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }
  }
}

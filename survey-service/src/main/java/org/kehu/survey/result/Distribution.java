package org.kehu.survey.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each score of a response was reached, so that mean and spread are exact.
 *
 * @param responses how many, also those without a score
 * @param low how many of them are low
 * @param scores times each score, in hundredths
 */
record Distribution(long responses, long low, SortedMap<Integer, Long> scores) {

  /** Standard normal quantile of a 95 % confidence interval. */
  private static final BigDecimal QUANTILE = new BigDecimal("1.96");

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

  static Distribution none() {
    return new Distribution(0, 0, new TreeMap<>());
  }

  Distribution plus(Distribution other) {
    SortedMap<Integer, Long> both = new TreeMap<>(scores);
    other.scores.forEach((score, times) -> both.merge(score, times, Long::sum));
    return new Distribution(responses + other.responses, low + other.low, both);
  }

  ScoreTally tally() {
    long sum =
        scores.entrySet().stream().mapToLong(entry -> entry.getKey() * entry.getValue()).sum();
    return new ScoreTally(n(), sum);
  }

  private long n() {
    return scores.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Half the width of the 95 % confidence interval of the mean, out of ten: 1.96 times the standard
   * deviation of the sample over the root of n. Not corrected for a small population, so it is
   * never too narrow. Empty for fewer than two.
   */
  Optional<BigDecimal> marginOfError() {
    long n = n();
    if (n < 2) {
      return Optional.empty();
    }
    BigDecimal variance =
        BigDecimal.valueOf(n)
            .multiply(squares())
            .subtract(BigDecimal.valueOf(tally().hundredths()).pow(2))
            .divide(BigDecimal.valueOf(n * (n - 1)), EXACT_ENOUGH);
    BigDecimal error =
        QUANTILE.multiply(variance.divide(BigDecimal.valueOf(n), EXACT_ENOUGH).sqrt(EXACT_ENOUGH));
    return Optional.of(error.movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
  }

  private BigDecimal squares() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, Long> entry : scores.entrySet()) {
      BigDecimal score = BigDecimal.valueOf(entry.getKey());
      sum = sum.add(score.multiply(score).multiply(BigDecimal.valueOf(entry.getValue())));
    }
    return sum;
  }
}

package org.kehu.survey.rule;

import java.math.BigDecimal;

/**
 * Which scores are low (catalogue S-10; the sources give no value).
 *
 * @param threshold a score of at most this, on a scale of 0 to 10, is low
 * @param basis what is compared with it
 */
public record LowScoreRule(BigDecimal threshold, Basis basis) {

  /** What is compared with the threshold. */
  public enum Basis {
    /** The score of the whole response. */
    OVERALL,
    /** The lowest area, so that a good average does not hide it. */
    LOWEST_AREA
  }

  public LowScoreRule {
    if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.TEN) > 0) {
      throw new IllegalArgumentException("The threshold lies between 0 and 10, not at " + threshold);
    }
  }
}

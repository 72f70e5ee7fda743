package org.kehu.customer.classification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Tier;

/**
 * A tier and why.
 *
 * @param tier null when the customer is no key account
 * @param bandFrom lower bound of the band, if a band decided
 */
public record TierResult(@Nullable Tier tier, Reason reason, @Nullable BigDecimal bandFrom) {

  /** What decided. */
  public enum Reason {
    /** The volume lies in a band of the source. */
    VOLUME,
    /** The volume lies where the source has no tier; the policy closes the gap (K-02). */
    GAP_CLOSED_BY_POLICY,
    /** The volume would do, but payment credit or potential does not. */
    CRITERION_NOT_MET,
    /** Fairly large volume, little profit. */
    LOW_PROFIT,
    /** Small volume, much profit. */
    HIGH_PROFIT,
    /** No yearly volume is known. */
    NO_VOLUME,
    /** The volume is below all bands. */
    BELOW_ALL_BANDS
  }

  static TierResult none(Reason reason) {
    return new TierResult(null, reason, null);
  }

  static TierResult of(Tier tier, Reason reason, @Nullable BigDecimal bandFrom) {
    return new TierResult(tier, reason, bandFrom);
  }
}

package org.kehu.customer.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Tier;
import org.kehu.kit.money.Money;

/**
 * Which yearly volume makes which tier. The source leaves 300-500 and 100-200 thousand, and all
 * below 20 thousand, without one (K-02): such bands are closed by policy and say so.
 *
 * @param bands from above to below; each holds volumes from its lower bound (inclusive, so 50,000
 *     is B1) to the next higher one
 * @param lowProfit a volume that is fairly large but brings little profit (C-97)
 * @param highProfit a small volume that brings much (C-97)
 */
public record TierRules(
    @NotEmpty @Size(max = 20) List<@Valid Band> bands,
    @NotNull @Valid LowProfit lowProfit,
    @NotNull @Valid HighProfit highProfit) {

  /**
   * A range of yearly volumes.
   *
   * @param from yuan, inclusive
   * @param closedByPolicy whether the source leaves this range without a tier
   * @param step where a customer of this range goes that fails the further criterion
   */
  public record Band(
      @NotNull @PositiveOrZero BigDecimal from,
      @NotNull Tier tier,
      boolean closedByPolicy,
      @Nullable @Valid Step step) {}

  /**
   * A further criterion of a band; what is not known is not held against the customer.
   *
   * @param paymentCredits 回款信誉 with which the customer goes to {@code otherwise}
   * @param potentials 合作潜力 with which it does
   */
  public record Step(
      Set<Market.PaymentCredit> paymentCredits,
      Set<Cooperation.Potential> potentials,
      @NotNull Tier otherwise) {

    public Step {
      paymentCredits = paymentCredits == null ? Set.of() : Set.copyOf(paymentCredits);
      potentials = potentials == null ? Set.of() : Set.copyOf(potentials);
    }

    boolean applies(Market market, Cooperation cooperation) {
      boolean byCredit =
          market.paymentCredit() != null && paymentCredits.contains(market.paymentCredit());
      boolean byPotential =
          cooperation.potential() != null && potentials.contains(cooperation.potential());
      return byCredit || byPotential;
    }
  }

  /** From this volume on, a low profit rate makes a C. */
  public record LowProfit(@NotNull @PositiveOrZero BigDecimal from, @NotNull Tier tier) {}

  /** Below this volume, a high profit rate makes a D. */
  public record HighProfit(@NotNull @PositiveOrZero BigDecimal below, @NotNull Tier tier) {}

  public TierRules {
    bands =
        bands == null
            ? List.of()
            : bands.stream().sorted(Comparator.comparing(Band::from).reversed()).toList();
  }

  /** The tier of a customer; none without a volume, since it is then no key account (C-92). */
  public TierResult tier(Market market, Cooperation cooperation) {
    Money volume = market.yearlyVolume();
    if (volume == null || volume.amount().signum() == 0) {
      return TierResult.none(TierResult.Reason.NO_VOLUME);
    }
    BigDecimal amount = volume.amount();
    if (market.profitRate() == Market.ProfitRate.LOW && amount.compareTo(lowProfit.from()) >= 0) {
      return TierResult.of(lowProfit.tier(), TierResult.Reason.LOW_PROFIT, lowProfit.from());
    }
    if (market.profitRate() == Market.ProfitRate.HIGH && amount.compareTo(highProfit.below()) < 0) {
      return TierResult.of(highProfit.tier(), TierResult.Reason.HIGH_PROFIT, null);
    }
    for (Band band : bands) {
      if (amount.compareTo(band.from()) >= 0) {
        return inBand(band, market, cooperation);
      }
    }
    return TierResult.none(TierResult.Reason.BELOW_ALL_BANDS);
  }

  private static TierResult inBand(Band band, Market market, Cooperation cooperation) {
    if (band.step() != null && band.step().applies(market, cooperation)) {
      Step step = Objects.requireNonNull(band.step());
      return TierResult.of(step.otherwise(), TierResult.Reason.CRITERION_NOT_MET, band.from());
    }
    return TierResult.of(
        band.tier(),
        band.closedByPolicy() ? TierResult.Reason.GAP_CLOSED_BY_POLICY : TierResult.Reason.VOLUME,
        band.from());
  }
}

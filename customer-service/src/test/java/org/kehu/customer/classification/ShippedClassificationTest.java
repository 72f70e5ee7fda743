package org.kehu.customer.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.Profiles;
import org.kehu.customer.file.Tier;
import org.kehu.kit.money.Money;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

/** The policy as shipped says what the sources say. */
class ShippedClassificationTest {

  private static ClassificationPolicy shipped;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedClassificationTest.class.getResourceAsStream(
                "policy/customer-classification.json"))) {
      shipped = JsonMapper.builder().build().readValue(in, ClassificationPolicy.class);
    }
  }

  @Test
  void itHasNoFault() {
    assertThat(ClassificationKind.CLASSIFICATION.faultsOf(shipped)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LARGE, STRONG, HIGH, A",
    "LARGE, STRONG, SOME, B",
    "LARGE, SOME, HIGH, B",
    "MEDIUM, STRONG, HIGH, B",
    "MEDIUM, SOME, SOME, B",
    "SMALL, STRONG, HIGH, C",
    "SMALL, ORDINARY, TO_BE_OBSERVED, C",
    "LARGE, ORDINARY, HIGH, C",
    "LARGE, STRONG, TO_BE_OBSERVED, C",
    "LARGE, UNCLEAR, HIGH, D",
    "LARGE, STRONG, SMALL, D",
    "MICRO, UNCLEAR, SMALL, D",
  })
  @Proves({"C-80", "C-81", "C-82", "C-83", "C-84", "K-01"})
  void gradesFollowSizeIntentionAndPotential(
      Market.Size size,
      Cooperation.Intention intention,
      Cooperation.Potential potential,
      Grade grade) {
    Profile profile = Profiles.enterprise("华信", size, intention, potential, null);

    assertThat(shipped.grade().grade(CustomerKind.ENTERPRISE, profile).grade()).isEqualTo(grade);
  }

  @Test
  @Proves("C-81")
  void anIndustryLeaderOfOrdinarySizeCanBeA() {
    Market market =
        new Market(null, Market.IndustryPosition.LEADER, Market.Size.SMALL, null, null, null, null);
    Profile base = Profiles.enterprise("华信");
    Profile profile =
        new Profile(
            base.enterpriseName(),
            base.personal(),
            base.enterprise(),
            market,
            new Cooperation(Cooperation.Intention.STRONG, Cooperation.Potential.HIGH),
            base.lead());

    GradeResult result = shipped.grade().grade(CustomerKind.ENTERPRISE, profile);

    assertThat(result.grade()).isEqualTo(Grade.A);
    assertThat(result.factors())
        .filteredOn(GradeRules.FactorGrade::counts)
        .extracting(GradeRules.FactorGrade::factor)
        .contains(GradeRules.Factor.INDUSTRY_POSITION)
        .doesNotContain(GradeRules.Factor.SIZE);
  }

  @Test
  void aCustomerOfWhomNothingIsKnownIsD() {
    assertThat(shipped.grade().grade(CustomerKind.ENTERPRISE, Profiles.enterprise("华信")).grade())
        .isEqualTo(Grade.D);
  }

  @ParameterizedTest
  @CsvSource({
    "500000.00, A1, VOLUME",
    "499999.99, A2, GAP_CLOSED_BY_POLICY",
    "300000.00, A2, GAP_CLOSED_BY_POLICY",
    "299999.99, A2, VOLUME",
    "200000.00, A2, VOLUME",
    "199999.99, B1, GAP_CLOSED_BY_POLICY",
    "100000.00, B1, GAP_CLOSED_BY_POLICY",
    "99999.99, B1, VOLUME",
    "50000.00, B1, VOLUME",
    "49999.99, B2, VOLUME",
    "20000.00, B2, VOLUME",
    "19999.99, C, GAP_CLOSED_BY_POLICY",
    "0.01, C, GAP_CLOSED_BY_POLICY",
  })
  @Proves({"C-93", "C-94", "C-95", "C-96", "K-02"})
  void everyYearlyVolumeHasATier(String volume, Tier tier, TierResult.Reason reason) {
    TierResult result = tier(volume, null, null, null);

    assertThat(result.tier()).isEqualTo(tier);
    assertThat(result.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "600000, LOW, , , C, LOW_PROFIT",
    "19000, HIGH, , , D, HIGH_PROFIT",
    "600000, , POOR, , A2, CRITERION_NOT_MET",
    "60000, , , SMALL, B2, CRITERION_NOT_MET",
  })
  @Proves("C-97")
  void profitCreditAndPotentialCountToo(
      String volume,
      Market.ProfitRate profit,
      Market.PaymentCredit credit,
      Cooperation.Potential potential,
      Tier tier,
      TierResult.Reason reason) {
    TierResult result = tier(volume, profit, credit, potential);

    assertThat(result.tier()).isEqualTo(tier);
    assertThat(result.reason()).isEqualTo(reason);
  }

  @Test
  @Proves("C-92")
  void withoutVolumeThereIsNoTier() {
    TierResult result = shipped.tier().tier(Market.UNKNOWN, Cooperation.UNKNOWN);

    assertThat(result.tier()).isNull();
    assertThat(result.reason()).isEqualTo(TierResult.Reason.NO_VOLUME);
  }

  private static TierResult tier(
      String volume,
      Market.ProfitRate profit,
      Market.PaymentCredit credit,
      Cooperation.Potential potential) {
    return shipped
        .tier()
        .tier(
            new Market(null, null, null, null, Money.yuan(volume), profit, credit),
            new Cooperation(null, potential));
  }
}

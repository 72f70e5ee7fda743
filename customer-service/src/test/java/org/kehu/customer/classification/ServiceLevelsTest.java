package org.kehu.customer.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

/** What each class of customers gets, as shipped. */
class ServiceLevelsTest {

  private static ServiceLevels shipped;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ServiceLevelsTest.class.getResourceAsStream("policy/customer-service-levels.json"))) {
      shipped = JsonMapper.builder().build().readValue(in, ServiceLevels.class);
    }
  }

  private static Market market(Market.@Nullable Size size, @Nullable String volume) {
    Money yearly = volume == null ? null : Money.yuan(volume);
    return new Market(null, null, size, null, yearly, null, null);
  }

  private static Cooperation wanting(Cooperation.@Nullable Intention intention) {
    return new Cooperation(intention, null);
  }

  @ParameterizedTest
  @CsvSource({
    "STRONG, PRIORITY",
    "SOME, ORDINARY",
    "ORDINARY, ORDINARY",
    "UNCLEAR, POTENTIAL",
    ", POTENTIAL"
  })
  @Proves("C-85")
  void intentionMakesPriorityOrdinaryAndPotentialCustomers(
      Cooperation.@Nullable Intention intention, IntentionClass expected) {
    assertThat(shipped.classOf(wanting(intention))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "LARGE, , LARGE",
    "MEDIUM, , MEDIUM",
    "MICRO, , SMALL",
    ", , SMALL",
    "SMALL, 500000, LARGE",
    "SMALL, 499999.99, MEDIUM",
    "LARGE, 10, LARGE",
    ", 49999.99, SMALL",
  })
  @Proves("C-86")
  void sizeOrVolumeMakesLargeMediumAndSmallCustomers(
      Market.@Nullable Size size, @Nullable String volume, SizeClass expected) {
    assertThat(shipped.classOf(market(size, volume))).isEqualTo(expected);
  }

  @Test
  @Proves({"C-85", "C-86", "C-91"})
  void theMoreACustomerIsWorthTheMoreItGets() {
    CustomerService best =
        shipped.service(
            wanting(Cooperation.Intention.STRONG), market(Market.Size.LARGE, null), Grade.A);
    CustomerService least = shipped.service(wanting(null), market(null, null), Grade.D);

    assertThat(best.priority()).isOne();
    assertThat(least.priority()).isEqualTo(3);
    assertThat(best.discountPercent()).isGreaterThan(least.discountPercent());
    assertThat(best.team()).isEqualTo(ServiceTeam.DEDICATED_TEAM);
    assertThat(least.team()).isEqualTo(ServiceTeam.SHARED);
    assertThat(best.services()).contains("优先配置优质资源", "更多的优惠");
    assertThat(least.services()).doesNotContainAnyElementsOf(best.services());
  }

  @Test
  void aStandardThatLeavesAClassOutOrTurnsPrioritiesAroundIsFaulty() {
    assertThat(ServiceLevels.KIND.faultsOf(shipped)).isEmpty();
    ServiceLevels upsideDown =
        new ServiceLevels(
            shipped.intention(),
            shipped.size(),
            shipped.volumes(),
            shipped.byIntention(),
            Map.of(
                SizeClass.LARGE, Objects.requireNonNull(shipped.bySize().get(SizeClass.SMALL)),
                SizeClass.MEDIUM, Objects.requireNonNull(shipped.bySize().get(SizeClass.LARGE))),
            shipped.byGrade(),
            shipped.importantAgreement());

    assertThat(ServiceLevels.KIND.faultsOf(upsideDown))
        .extracting(PolicyFault::rule)
        .containsExactly("value-missing", "priority-upside-down");
  }
}

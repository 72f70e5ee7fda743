package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class MarketTest {

  private static Composition.Count count(
      String region, String industry, String status, String grade, int customers) {
    return new Composition.Count(
        Map.of(
            Dimension.REGION, region,
            Dimension.INDUSTRY, industry,
            Dimension.STATUS, status,
            Dimension.GRADE, grade),
        customers,
        BigDecimal.valueOf(customers * 10L));
  }

  @Test
  @Proves("C-39")
  void theMarketInWhichMostPotentialCustomersShouldComeStandsFirst() {
    List<Market> markets =
        Market.of(
            List.of(
                count("广东", "电子", "POTENTIAL", "C", 4),
                count("广东", "电子", "COOPERATING", "A", 3),
                count("广东", "电子", "LOST", "B", 1),
                count("江苏", "纺织", "POTENTIAL", "D", 9),
                count("江苏", "纺织", "COOPERATING", "D", 1),
                count("", "", "LOST", "D", 2)));

    assertThat(markets).extracting(Market::region).containsExactly("广东", "江苏", "");
    Market first = markets.getFirst();
    assertThat(first.potential()).isEqualTo(4);
    assertThat(first.cooperating()).isEqualTo(3);
    assertThat(first.lost()).isEqualTo(1);
    assertThat(first.topGrades()).isEqualTo(4);
    assertThat(first.successRate()).isEqualByComparingTo("0.3750");
    assertThat(first.expected()).isEqualByComparingTo("1.50");
    assertThat(first.yearlyVolume()).isEqualByComparingTo("80");
    assertThat(markets.getLast().expected()).isEqualByComparingTo("0");
  }
}

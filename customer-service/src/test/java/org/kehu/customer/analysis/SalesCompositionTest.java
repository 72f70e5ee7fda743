package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.customer.analysis.SalesSource.Sold;
import org.kehu.testkit.Proves;

class SalesCompositionTest {

  private static final Stretch JULY =
      new Stretch(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));

  private static Sold sold(String value, long customers, String amount) {
    return new Sold(value, customers, BigDecimal.ONE, new BigDecimal(amount));
  }

  @Test
  @Proves("X-02")
  void eachGroupHasItsShareAndItsChange() {
    SalesComposition sales =
        SalesComposition.of(
            SalesBasis.GOODS,
            JULY,
            List.of(sold("配件", 1, "25"), sold("控制器", 3, "75")),
            List.of(sold("控制器", 2, "50"), sold("停产品", 1, "30")),
            10);

    assertThat(sales.groups())
        .extracting(
            SalesComposition.Group::value,
            SalesComposition.Group::share,
            SalesComposition.Group::shareBefore,
            SalesComposition.Group::change)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "控制器",
                new BigDecimal("0.7500"),
                new BigDecimal("0.6250"),
                new BigDecimal("0.5000")),
            org.assertj.core.groups.Tuple.tuple(
                "配件", new BigDecimal("0.2500"), new BigDecimal("0.0000"), null),
            org.assertj.core.groups.Tuple.tuple(
                "停产品",
                new BigDecimal("0.0000"),
                new BigDecimal("0.3750"),
                new BigDecimal("-1.0000")));
    assertThat(sales.change()).isEqualByComparingTo("0.25");
    assertThat(sales.others()).isNull();
  }

  @Test
  void whatIsBeyondThoseNamedIsCountedTogether() {
    SalesComposition sales =
        SalesComposition.of(
            SalesBasis.GOODS,
            JULY,
            List.of(sold("一", 1, "60"), sold("二", 2, "30"), sold("三", 4, "10")),
            List.of(),
            1);

    assertThat(sales.groups()).hasSize(1);
    SalesComposition.Group others = Objects.requireNonNull(sales.others());
    assertThat(others.amount()).isEqualByComparingTo("40");
    assertThat(others.share()).isEqualByComparingTo("0.4");
    assertThat(others.customers()).isEqualTo(6);
    assertThat(sales.all()).hasSize(2);
  }

  @Test
  void ofNothingThereAreNoShares() {
    SalesComposition none =
        SalesComposition.of(SalesBasis.REGION, JULY, List.of(), List.of(sold("", 1, "5")), 10);

    assertThat(none.groups().getFirst().share()).isEqualByComparingTo("0");
    assertThat(none.change()).isEqualByComparingTo("-1");
  }
}

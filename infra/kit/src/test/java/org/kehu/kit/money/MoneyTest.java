package org.kehu.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.kit.money.web.MoneyJson;

class MoneyTest {

  @Test
  void amountsAreExactToTheCent() {
    assertThat(Money.yuan("0.1").amount()).isEqualTo(new BigDecimal("0.10"));
    assertThat(Money.yuan("1234.505")).isEqualTo(Money.yuan("1234.51"));
    MoneyJson written = Objects.requireNonNull(MoneyJson.of(Money.yuan("5")));
    assertThat(written.amount()).isEqualTo("5.00");
    assertThat(written.toMoney()).isEqualTo(Money.yuan("5"));
    assertThat(MoneyJson.of(null)).isNull();
  }

  @Test
  void onlyAmountsOfOneCurrencyGoTogether() {
    assertThat(Money.yuan("10")).isGreaterThan(Money.yuan("9.99"));
    Money dollar = new Money(BigDecimal.ONE, "USD");
    assertThatThrownBy(() -> dollar.compareTo(Money.yuan("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD");
    assertThatThrownBy(() -> dollar.plus(Money.yuan("1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Money.yuan("10").plus(Money.yuan("0.5"))).isEqualTo(Money.yuan("10.50"));
    assertThat(Money.yuan("1").minus(Money.yuan("2")).isInRange()).isFalse();
    assertThat(dollar.isInRange()).isFalse();
  }
}

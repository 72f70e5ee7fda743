package org.kehu.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * An amount of money, two decimals; amounts of two currencies are neither added nor compared.
 *
 * @param amount stored as Decimal128
 * @param currency ISO 4217; the suite reckons in {@link #CNY}
 */
public record Money(@Field(targetType = FieldType.DECIMAL128) BigDecimal amount, String currency)
    implements Comparable<Money> {

  /** Yuan. */
  public static final String CNY = "CNY";

  /** No yuan. */
  public static final Money ZERO = yuan(BigDecimal.ZERO);

  /** One trillion yuan: more is a slip of the pen. */
  public static final BigDecimal MAX = new BigDecimal("1000000000000.00");

  /** Exact to the cent. */
  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** An amount in yuan. */
  public static Money yuan(String amount) {
    return yuan(new BigDecimal(amount));
  }

  /** An amount in yuan. */
  public static Money yuan(BigDecimal amount) {
    return new Money(amount, CNY);
  }

  /** Both together. */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /** What is left; below zero when the other is more. */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  /** In yuan, from nothing to {@link #MAX}. */
  public boolean isInRange() {
    return currency.equals(CNY) && amount.signum() >= 0 && amount.compareTo(MAX) <= 0;
  }

  /** Compares amounts of one currency. */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " does not go with " + other.currency);
    }
    return other;
  }
}

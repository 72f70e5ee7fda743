package org.kehu.customer.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * An amount of money in yuan, two decimals, from 0 to {@link #MAX}.
 *
 * @param amount stored as Decimal128
 * @param currency ISO 4217; only {@code CNY}
 */
public record Money(@Field(targetType = FieldType.DECIMAL128) BigDecimal amount, String currency)
    implements Comparable<Money> {

  /** The only currency. */
  public static final String CNY = "CNY";

  /** None. */
  public static final Money ZERO = yuan(BigDecimal.ZERO);

  /** One trillion yuan: more is a slip of the pen. */
  public static final BigDecimal MAX = new BigDecimal("1000000000000.00");

  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  public static Money yuan(String amount) {
    return new Money(new BigDecimal(amount), CNY);
  }

  public static Money yuan(BigDecimal amount) {
    return new Money(amount, CNY);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount), currency);
  }

  /** What is left; below zero when the other is more. */
  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount), currency);
  }

  public boolean isInRange() {
    return currency.equals(CNY) && amount.signum() >= 0 && amount.compareTo(MAX) <= 0;
  }

  @Override
  public int compareTo(Money other) {
    return Comparator.comparing(Money::amount).compare(this, other);
  }
}

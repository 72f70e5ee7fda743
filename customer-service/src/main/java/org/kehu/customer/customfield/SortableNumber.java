package org.kehu.customer.customfield;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as texts that are ordered as the numbers are, so that one index holds all types. */
final class SortableNumber {

  private static final int DECIMALS = 6;
  private static final int DIGITS = 22;
  private static final BigInteger MIDDLE = BigInteger.TEN.pow(DIGITS - 1);

  private SortableNumber() {}

  /** A number of the range that a field takes; nothing for another text. */
  static Optional<BigDecimal> read(String text) {
    if (text.length() > 40 || !text.matches("[+-]?\\d{1,20}(\\.\\d{1,10})?")) {
      return Optional.empty();
    }
    BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
    BigDecimal number = plain.scale() < 0 ? plain.setScale(0) : plain;
    return number.scale() > DECIMALS || number.precision() - number.scale() >= 15
        ? Optional.empty()
        : Optional.of(number);
  }

  /** Its place among all numbers. */
  static String key(BigDecimal number) {
    String digits = number.setScale(DECIMALS).unscaledValue().add(MIDDLE).toString();
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}

package org.kehu.e2e.generator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which key-account tier the shipped policy gives (C-92 to C-97), reckoned here a second time. */
final class KeyAccount {

  private static final BigDecimal FAIRLY_LARGE = new BigDecimal(20_000);

  private KeyAccount() {}

  /** None without a yearly volume. */
  static @Nullable String tier(Draft draft) {
    BigDecimal volume = yuan(draft.cell("年用量"));
    if (volume.signum() == 0) {
      return null;
    }
    boolean large = volume.compareTo(FAIRLY_LARGE) >= 0;
    String profit = draft.cell("利润率");
    if (large && profit.equals("低")) {
      return "C";
    }
    return !large && profit.equals("高") ? "D" : byVolume(volume, draft);
  }

  private static String byVolume(BigDecimal volume, Draft draft) {
    boolean poor = draft.cell("回款信誉").equals("差");
    boolean small = draft.cell("合作潜力").equals("较小");
    long yuan = volume.longValue();
    if (yuan >= 500_000) {
      return poor ? "A2" : "A1";
    }
    if (yuan >= 300_000) {
      return "A2";
    }
    if (yuan >= 200_000) {
      return poor ? "B1" : "A2";
    }
    if (yuan >= 100_000) {
      return "B1";
    }
    if (yuan >= 50_000) {
      return small ? "B2" : "B1";
    }
    return yuan >= 20_000 ? "B2" : "C";
  }

  /** {@code 52万}, {@code ¥12,345.50} and {@code 120000} as numbers. */
  private static BigDecimal yuan(String cell) {
    String digits = cell.replaceAll("[^0-9.]", "");
    if (digits.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return new BigDecimal(digits).movePointRight(cell.endsWith("万") ? 4 : 0);
  }
}

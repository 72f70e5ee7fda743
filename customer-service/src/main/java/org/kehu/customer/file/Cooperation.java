package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * How much the customer wants to work with us and what may come of it (catalogue C-80).
 *
 * @param intention 合作意向
 * @param potential 合作潜力
 */
public record Cooperation(@Nullable Intention intention, @Nullable Potential potential) {

  /** Nothing known yet. */
  public static final Cooperation UNKNOWN = new Cooperation(null, null);

  /** 合作意向. */
  public enum Intention {
    /** 强烈. */
    STRONG,
    /** 有一定的合作意向. */
    SOME,
    /** 一般. */
    ORDINARY,
    /** 不明确. */
    UNCLEAR
  }

  /** 合作潜力. */
  public enum Potential {
    /** 高. */
    HIGH,
    /** 有一定潜力. */
    SOME,
    /** 有待进一步观察. */
    TO_BE_OBSERVED,
    /** 较小. */
    SMALL
  }
}

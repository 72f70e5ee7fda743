package org.kehu.customer.agreement;

import java.time.Instant;

/**
 * A risk that was identified, assessed and given measures (风险防控, C-132).
 *
 * @param open whether it still stands
 * @param at when it was assessed last
 */
public record Risk(
    String id,
    Kind kind,
    String what,
    Grade likelihood,
    Grade impact,
    String measures,
    boolean open,
    Instant at,
    String by) {

  /** Where it comes from. */
  public enum Kind {
    /** 市场变化. */
    MARKET,
    /** 政策变化. */
    POLICY,
    /** 履约. */
    PERFORMANCE,
    /** 回款. */
    PAYMENT,
    OTHER
  }

  /** How likely, how grave. */
  public enum Grade {
    LOW,
    MEDIUM,
    HIGH
  }
}

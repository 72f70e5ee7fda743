package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement ended before its time (合作终止).
 *
 * @param negotiation what both came to; never null for {@link Reason#MUTUAL}
 */
public record Termination(
    Reason reason,
    String note,
    LocalDate endsOn,
    @Nullable Negotiation negotiation,
    Instant at,
    String by) {

  /** Why. */
  public enum Reason {
    /** 双方协商. */
    MUTUAL,
    /** 客户违约. */
    CUSTOMER_BREACH,
    /** 我方违约. */
    OUR_BREACH,
    /** 不可抗力. */
    FORCE_MAJEURE,
    OTHER
  }
}

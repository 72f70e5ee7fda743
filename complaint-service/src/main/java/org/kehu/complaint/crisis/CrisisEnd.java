package org.kehu.complaint.crisis;

import java.time.Instant;

/**
 * The crisis is over.
 *
 * @param reason why
 * @param at when
 */
public record CrisisEnd(Reason reason, Instant at) {

  /** Why. */
  public enum Reason {
    /** 已解决. */
    SOLVED,
    /** 总经理已降级. */
    LOWERED,
    /** 客户撤诉,或已并入另一来件. */
    DROPPED
  }
}

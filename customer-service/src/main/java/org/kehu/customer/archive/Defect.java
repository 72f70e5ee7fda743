package org.kehu.customer.archive;

import java.time.Instant;

/**
 * Why a volume was given back (C-51).
 *
 * @param note what must be mended
 */
public record Defect(Kind kind, String note, Instant at, String by) {

  /** Of which kind. */
  public enum Kind {
    /** 未盖骑缝章. */
    NO_STRADDLE_SEAL,
    /** 未盖章. */
    NO_SEAL,
    /** 未签字. */
    NO_SIGNATURE,
    /** 字迹不清. */
    ILLEGIBLE,
    /** 内容不符. */
    CONTRADICTORY,
    OTHER
  }
}

package org.kehu.kit.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody who was asked has done with it. */
public record Vote(Verdict verdict, Voice voice, Instant at, @Nullable String note) {

  /** What can be done with it. */
  public enum Verdict {
    APPROVED,
    REFUSED,
    /** 转办: given to somebody else to decide. */
    PASSED_ON
  }
}

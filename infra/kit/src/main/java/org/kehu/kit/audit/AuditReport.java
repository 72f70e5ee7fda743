package org.kehu.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a verification.
 *
 * @param from first instant looked at
 * @param until last instant looked at
 * @param chains number of chains looked at
 * @param links number of links whose hashes were recomputed
 * @param anchors number of anchors compared
 * @param complete whether every link of the window was looked at
 * @param next from where to go on when it is not complete; absent when it is
 * @param faults what is not as it was written; at most {@value #MAX_FAULTS}
 */
public record AuditReport(
    Instant from,
    Instant until,
    int chains,
    long links,
    long anchors,
    boolean complete,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
    List<AuditFault> faults) {

  static final int MAX_FAULTS = 1000;

  public AuditReport {
    faults = List.copyOf(faults);
  }
}

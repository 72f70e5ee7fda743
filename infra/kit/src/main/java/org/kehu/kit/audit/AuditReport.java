package org.kehu.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * The result of a verification.
 *
 * @param from first instant looked at
 * @param until last instant looked at
 * @param chains number of chains looked at
 * @param links number of links whose hashes were recomputed
 * @param anchors number of anchors compared
 * @param complete false when the window held more links than one verification looks at
 * @param faults what is not as it was written; at most {@value #MAX_FAULTS}
 */
public record AuditReport(
    Instant from,
    Instant until,
    int chains,
    long links,
    long anchors,
    boolean complete,
    List<AuditFault> faults) {

  static final int MAX_FAULTS = 1000;

  public AuditReport {
    faults = List.copyOf(faults);
  }
}

package org.kehu.complaint.suspicion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.kehu.complaint.suspicion.Rule;
import org.kehu.complaint.suspicion.Suspicion;
import org.kehu.complaint.suspicion.SuspicionStatus;

/** A suspicion in a list. */
@Schema(name = "SuspicionSummary")
record SuspicionSummary(
    String id,
    @Schema(example = "YS-20261122-0001") String number,
    Rule rule,
    SuspicionStatus status,
    String personId,
    String departmentId,
    Instant foundAt) {

  static SuspicionSummary of(Suspicion s) {
    return new SuspicionSummary(
        s.id(), s.number(), s.rule(), s.status(), s.personId(), s.departmentId(), s.foundAt());
  }
}

package org.kehu.complaint.violation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.kehu.complaint.violation.Violation;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.ViolationStatus;

/** A violation in a list. */
@Schema(name = "ViolationSummary")
record ViolationSummary(
    String id,
    @Schema(example = "WG-20261122-0001") String number,
    ViolationKind kind,
    ViolationStatus status,
    String personId,
    String departmentId,
    Instant reportedAt) {

  static ViolationSummary of(Violation v) {
    return new ViolationSummary(
        v.id(),
        v.number(),
        v.kind(),
        v.status(),
        v.personId(),
        v.departmentId(),
        v.reported().at());
  }
}

package org.kehu.complaint.cooperation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cooperation.Cooperation;
import org.kehu.complaint.cooperation.CooperationStatus;

/**
 * A cooperation in a list.
 *
 * @param dueAt until when the next step is to be done; absent once none is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CooperationSummary")
record CooperationSummary(
    String id,
    @Schema(example = "XZ-20261122-0001") String number,
    CooperationStatus status,
    String leadDepartmentId,
    boolean late,
    @Nullable Instant dueAt) {

  static CooperationSummary of(Cooperation c) {
    return new CooperationSummary(
        c.id(), c.number(), c.status(), c.departmentId(), c.isLate(), c.dueAt());
  }
}

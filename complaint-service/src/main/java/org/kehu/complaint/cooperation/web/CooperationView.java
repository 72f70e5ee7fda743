package org.kehu.complaint.cooperation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cooperation.Cooperation;
import org.kehu.complaint.cooperation.CooperationMove;
import org.kehu.complaint.cooperation.CooperationStatus;
import org.kehu.complaint.cooperation.Partner;
import org.kehu.complaint.cooperation.Ruling;
import org.kehu.complaint.cooperation.WorkSlip;
import org.kehu.kit.access.Level;

/**
 * A cooperation as the departments and the office see it.
 *
 * @param caseId the case it helps with, when the caller works with that too
 * @param slipDueAt until when the work contact slip is to follow; absent when none is awaited
 * @param awaitsSlip whether the problem was solved first and the work contact slip is to follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Cooperation")
record CooperationView(
    String id,
    @Schema(example = "XZ-20261122-0001") String number,
    CooperationStatus status,
    @Nullable String caseId,
    @Schema(example = "请生产处复核该批次的检测流程") String matter,
    String leadDepartmentId,
    List<Partner> partners,
    @Nullable Ruling ruling,
    @Nullable WorkSlip slip,
    boolean awaitsSlip,
    @Nullable Instant slipDueAt,
    @Nullable String lastReason,
    boolean late,
    @Nullable Instant dueAt,
    Level level,
    Set<CooperationMove> allowedMoves,
    Instant askedAt,
    String askedBy,
    Instant changedAt) {

  static CooperationView of(Cooperation c, @Nullable String seenCase) {
    return new CooperationView(
        c.id(),
        c.number(),
        c.status(),
        seenCase,
        c.matter(),
        c.departmentId(),
        c.partners(),
        c.ruling(),
        c.slip(),
        c.awaitsSlip(),
        c.waits().slip() == null ? null : c.waits().slip().until(),
        c.lastReason(),
        c.isLate(),
        c.dueAt(),
        c.level(),
        c.status().allowed(),
        c.asked().at(),
        c.asked().by(),
        c.changedAt());
  }
}

package org.kehu.visit.maintenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.maintenance.Check;
import org.kehu.visit.maintenance.Correction;
import org.kehu.visit.maintenance.MaintenanceKind;
import org.kehu.visit.maintenance.MaintenanceRecord;
import org.kehu.visit.maintenance.MaintenanceStatus;
import org.kehu.visit.maintenance.MaintenanceText;

/** A record of maintenance as callers see it. */
@Schema(name = "Maintenance", description = "What was done for the relation (客户关系维护记录)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaintenanceView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "WH-20261128-0001") String number,
    MaintenanceStatus status,
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String customerId,
    MaintenanceKind kind,
    @Schema(example = "PHONE") String channel,
    Instant at,
    MaintenanceText text,
    List<Correction> corrections,
    @Schema(example = "st-feng-dakehu") String recorderId,
    @Schema(example = "key-accounts") String implementingDepartmentId,
    @Schema(example = "gm-office") String responsibleDepartmentId,
    @Schema(description = "Version of the rules it was recorded under", example = "1")
        int policyVersion,
    @Nullable Check check,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static MaintenanceView of(MaintenanceRecord record) {
    return new MaintenanceView(
        record.id(),
        record.number(),
        record.status(),
        record.customerId(),
        record.kind(),
        record.channel(),
        record.at(),
        record.text(),
        record.corrections(),
        record.recorderId(),
        record.implementingDepartmentId(),
        record.responsibleDepartmentId(),
        record.policyVersion(),
        record.check(),
        record.createdAt(),
        record.changedAt(),
        record.version());
  }
}

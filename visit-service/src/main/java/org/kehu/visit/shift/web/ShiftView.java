package org.kehu.visit.shift.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.shift.Duty;
import org.kehu.visit.shift.ShiftStatus;
import org.kehu.visit.shift.ShiftTable;

/** A shift table as callers see it. */
@Schema(name = "ShiftTable", description = "Who works when (员工排班表)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShiftView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "customer-service") String departmentId,
    @Schema(example = "2026-W50") String week,
    ShiftStatus status,
    List<Duty> duties,
    @Nullable @Schema(example = "st-sun-jingli") String publishedBy,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static ShiftView of(ShiftTable table) {
    return new ShiftView(
        table.id(),
        table.departmentId(),
        table.week().code(),
        table.status(),
        table.duties(),
        table.publishedBy(),
        table.createdAt(),
        table.changedAt(),
        table.version());
  }
}

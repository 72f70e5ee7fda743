package org.kehu.visit.care.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.care.CareDate;
import org.kehu.visit.care.CareDay;
import org.kehu.visit.care.CareDayKind;
import org.kehu.visit.care.CareWho;

/** A day of care as callers see it. */
@Schema(name = "CareDay", description = "A day on which a customer is thought of (关怀日)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CareDayView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    String customerId,
    CareDayKind kind,
    CareWho whose,
    @Nullable @Schema(description = "Absent when it is kept no more") CareDate date,
    @Nullable
        @Schema(
            description = "When it comes next and nothing is planned yet",
            example = "2027-09-15")
        LocalDate nextOn,
    boolean ended,
    @Schema(example = "st-feng-dakehu") String notedById,
    String departmentId,
    String level,
    Instant createdAt,
    long version) {

  static CareDayView of(CareDay day) {
    return new CareDayView(
        day.id(),
        day.customerId(),
        day.kind(),
        day.whose(),
        day.date(),
        day.nextOn(),
        day.ended(),
        day.notedById(),
        day.departmentId(),
        day.level().name(),
        day.createdAt(),
        day.version());
  }
}

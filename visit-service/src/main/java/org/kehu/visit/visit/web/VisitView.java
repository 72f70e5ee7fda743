package org.kehu.visit.visit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.visit.Clash;
import org.kehu.visit.visit.Conduct;
import org.kehu.visit.visit.Confirmation;
import org.kehu.visit.visit.Ending;
import org.kehu.visit.visit.Moved;
import org.kehu.visit.visit.Preparation;
import org.kehu.visit.visit.Report;
import org.kehu.visit.visit.Summary;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitMove;
import org.kehu.visit.visit.VisitPurpose;
import org.kehu.visit.visit.VisitStatus;
import org.kehu.visit.visit.Visitor;

/** A visit as callers see it. */
@Schema(name = "Visit", description = "A visit to a customer (拜访)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "BF-20261123-0001") String number,
    String customerId,
    @Schema(description = "Staff id of who is responsible", example = "st-feng-dakehu")
        String ownerId,
    String departmentId,
    VisitStatus status,
    @Schema(description = "What may be done next") List<VisitMove> allowedMoves,
    VisitPurpose purpose,
    @Schema(example = "2026-12-01T01:30:00Z") Instant plannedAt,
    List<Visitor> visitors,
    @Schema(example = "了解明年检测需求，介绍新的化学分析能力") @Nullable String content,
    @Schema(example = "客户厂区三号会议室") @Nullable String place,
    @Nullable Confirmation confirmation,
    @Nullable Preparation preparation,
    @Nullable Conduct conduct,
    @Nullable Summary summary,
    @Nullable Report report,
    @Schema(description = "Why it did not take place") @Nullable Ending ending,
    @Schema(description = "Changes of the planned time") List<Moved> moves,
    @Schema(description = "Visitors who are to be elsewhere within the hour (时间冲突); not in lists")
        @Nullable List<Clash> conflicts,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  /** In a list. */
  static VisitView of(Visit visit) {
    return of(visit, null);
  }

  static VisitView of(Visit visit, @Nullable List<Clash> conflicts) {
    return new VisitView(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.ownerId(),
        visit.departmentId(),
        visit.status(),
        visit.status().moves(),
        visit.plan().purpose(),
        visit.plannedAt(),
        visit.plan().visitors(),
        visit.plan().content(),
        visit.plan().place(),
        visit.confirmation(),
        visit.preparation(),
        visit.conduct(),
        visit.summary(),
        visit.report(),
        visit.ending(),
        visit.moves(),
        conflicts,
        visit.level().name(),
        visit.createdAt(),
        visit.changedAt(),
        visit.version());
  }
}

package org.kehu.visit.workreport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.visit.workreport.ReportKind;

/** Who has not submitted a report. */
@Schema(name = "MissingWorkReports", description = "Who has not submitted (未提交名单)")
record MissingView(
    @Schema(example = "key-accounts") String departmentId,
    ReportKind kind,
    @Schema(example = "2026-W48") String period,
    @Schema(description = "Staff ids") List<String> staffIds) {}

package org.kehu.customer.export.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.export.CustomerExport;
import org.kehu.customer.export.ExportStatus;
import org.kehu.kit.exchange.TableFormat;

/** An export as it is shown (客户档案导出). */
@Schema(name = "CustomerExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
    String id,
    ExportStatus status,
    TableFormat format,
    @Schema(example = "2026 年度客户回访名单") String purpose,
    @Schema(description = "Conditions that were asked for", example = "region=广东")
        String conditions,
    @Schema(description = "Files that were seen when it was asked for") long rows,
    String requesterId,
    Instant askedAt,
    @Nullable @Schema(description = "Path of the approval that it needs") String approval,
    @Nullable String note,
    @Nullable @Schema(description = "Path of the job, with its progress") String job,
    @Nullable @Schema(description = "Path of the file; for who asked alone") String content,
    @Nullable @Schema(description = "Files in the table") Long written,
    @Nullable @Schema(description = "Cells made harmless for spreadsheets") Long neutralised,
    @Nullable Instant readyAt,
    @Nullable Instant expiresAt) {

  static ExportView of(CustomerExport export) {
    String file = export.fileId();
    String approval = export.approvalId();
    boolean made = export.readyAt() != null;
    boolean begun =
        export.status() != ExportStatus.WAITING_APPROVAL && export.status() != ExportStatus.REFUSED;
    return new ExportView(
        export.id(),
        export.status(),
        export.format(),
        export.purpose(),
        export.search().conditions(),
        export.rows(),
        export.starter().id(),
        export.askedAt(),
        approval == null ? null : "/api/v1/approvals/customer/" + approval,
        export.note(),
        begun ? "/api/v1/jobs/customer/" + export.processId() : null,
        file == null ? null : "/api/v1/files/customer/" + file + "/content",
        made ? export.written() : null,
        made ? export.neutralised() : null,
        export.readyAt(),
        export.expiresAt());
  }
}

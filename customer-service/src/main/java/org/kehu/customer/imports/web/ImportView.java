package org.kehu.customer.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.imports.ImportCounts;
import org.kehu.customer.imports.ImportDesk.Progress;
import org.kehu.customer.imports.ImportFailure;
import org.kehu.customer.imports.ImportJob;

/**
 * An import and how far it has come.
 *
 * @param state WAITING, RUNNING, COMPLETED or FAILED
 * @param ignoredColumns columns of the file that the template does not know
 * @param rejects where the rows lie that were not stored, while they are kept
 * @param purgedAt when the file and these rows were purged, which hold personal data
 */
@Schema(name = "CustomerImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
    String id,
    @Schema(allowableValues = {"WAITING", "RUNNING", "COMPLETED", "FAILED"}) String state,
    boolean dryRun,
    long bytes,
    ImportCounts counts,
    @Nullable ImportFailure failure,
    List<String> ignoredColumns,
    String departmentId,
    @Nullable String rejects,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant purgedAt) {

  static ImportView of(Progress progress) {
    ImportJob job = progress.job();
    ImportCounts counts = progress.counts();
    boolean hasRejects = job.purgedAt() == null && counts.rejected() + counts.duplicates() > 0;
    return new ImportView(
        job.id(),
        state(progress),
        job.isDryRun(),
        job.bytes(),
        counts,
        job.failure(),
        progress.ignoredColumns(),
        job.departmentId(),
        hasRejects ? ImportController.PATH + "/" + job.id() + "/rejects" : null,
        job.createdAt(),
        job.finishedAt(),
        job.purgedAt());
  }

  private static String state(Progress progress) {
    return switch (progress.job().state()) {
      case WAITING -> progress.started() ? "RUNNING" : "WAITING";
      case COMPLETED -> "COMPLETED";
      case FAILED -> "FAILED";
    };
  }
}

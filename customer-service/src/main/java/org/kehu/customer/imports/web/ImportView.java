package org.kehu.customer.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.imports.ImportCounts;
import org.kehu.customer.imports.ImportFailure;
import org.kehu.customer.imports.ImportJob;
import org.kehu.customer.imports.ImportResults.Progress;
import org.kehu.customer.imports.ImportUndo;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.web.JobAnswers;

/**
 * An import and how far it has come.
 *
 * @param state WAITING, RUNNING, COMPLETED or FAILED; STUCK when it needs somebody's help;
 *     CANCELLING, CANCELLED, UNDOING or UNDONE after such commands to its job
 * @param total rows of the file, without the header; absent while that is not known
 * @param ignoredColumns columns of the file that the template does not know
 * @param rejects where the rows lie that were not stored, while they are kept
 * @param job where it is cancelled, resumed and undone
 * @param undo what became of the files that it had opened
 * @param kept where those of them are listed that stayed
 * @param purgedAt when the file and these rows were purged, which hold personal data
 */
@Schema(name = "CustomerImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
    String id,
    @Schema(
            allowableValues = {
              "WAITING",
              "RUNNING",
              "COMPLETED",
              "FAILED",
              "STUCK",
              "CANCELLING",
              "CANCELLED",
              "UNDOING",
              "UNDONE"
            })
        String state,
    boolean dryRun,
    long bytes,
    ImportCounts counts,
    @Nullable Long total,
    @Nullable ImportFailure failure,
    List<String> ignoredColumns,
    String departmentId,
    @Nullable String rejects,
    @Nullable String job,
    @Nullable ImportUndo undo,
    @Nullable String kept,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant purgedAt) {

  static ImportView of(Progress progress) {
    ImportJob job = progress.job();
    ProcessDocument process = progress.process();
    ImportCounts counts = progress.counts();
    ImportUndo undo = job.undone();
    String place = ImportController.PATH + "/" + job.id();
    boolean hasRejects = job.purgedAt() == null && counts.rejected() + counts.duplicates() > 0;
    return new ImportView(
        job.id(),
        progress.state(),
        job.isDryRun(),
        job.bytes(),
        counts,
        progress.total(),
        job.failure(),
        progress.ignoredColumns(),
        job.departmentId(),
        hasRejects ? place + "/rejects" : null,
        process == null ? null : JobAnswers.place(process).toString(),
        undo,
        undo == null || undo.kept() == 0 ? null : place + "/kept",
        job.createdAt(),
        job.finishedAt(),
        job.purgedAt());
  }
}

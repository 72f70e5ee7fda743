package org.kehu.survey.paper.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.kehu.survey.paper.PaperBatch;
import org.kehu.survey.paper.PaperCounts;

/** A batch of paper forms as who entered it reads it. */
@Schema(name = "PaperBatch")
record PaperBatchView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    String surveyId,
    String questionnaireId,
    @Schema(example = "1") int questionnaireVersion,
    @Schema(description = "Nothing was stored (试运行)", example = "false") boolean dryRun,
    @Schema(description = "Who entered it (录入人)", example = "st-chen-kefu") String enteredBy,
    Instant enteredAt,
    @Schema(description = "In the file", example = "48") int forms,
    @Schema(description = "Taken; in a dry run: would be", example = "45") int accepted,
    @Schema(description = "Entered before (重复)", example = "1") int repeated,
    @Schema(description = "Not taken; see rejects (未录入)", example = "2") int refused) {

  static PaperBatchView of(PaperBatch batch) {
    PaperCounts counts = batch.counts();
    return new PaperBatchView(
        batch.id(),
        batch.surveyId(),
        batch.questionnaireId(),
        batch.questionnaireVersion(),
        batch.isDryRun(),
        batch.enteredBy(),
        batch.enteredAt(),
        counts.forms(),
        counts.accepted(),
        counts.repeated(),
        counts.refused());
  }
}

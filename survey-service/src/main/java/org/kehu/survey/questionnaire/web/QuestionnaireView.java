package org.kehu.survey.questionnaire.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireMove;
import org.kehu.survey.questionnaire.QuestionnaireStatus;
import org.kehu.survey.questionnaire.Section;
import org.kehu.survey.questionnaire.Words;

/** A questionnaire version as callers read it. */
@Schema(name = "Questionnaire")
record QuestionnaireView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    @Schema(example = "handling-satisfaction") String code,
    @Schema(example = "1") int versionNumber,
    QuestionnaireStatus status,
    Set<QuestionnaireMove> allowedMoves,
    Words title,
    Words introduction,
    List<Section> sections,
    @Nullable @Schema(example = "st-wang-zong") String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant changedAt) {

  static QuestionnaireView of(Questionnaire questionnaire) {
    return new QuestionnaireView(
        questionnaire.id(),
        questionnaire.code(),
        questionnaire.versionNumber(),
        questionnaire.status(),
        questionnaire.status().allowed(),
        questionnaire.content().title(),
        questionnaire.content().introduction(),
        questionnaire.content().sections(),
        questionnaire.approvedBy(),
        questionnaire.approvedAt(),
        questionnaire.publishedAt(),
        questionnaire.createdAt(),
        questionnaire.changedAt());
  }
}

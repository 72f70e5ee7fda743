package org.kehu.survey.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyFrequency;
import org.kehu.survey.survey.SurveyMethod;
import org.kehu.survey.survey.SurveyMove;
import org.kehu.survey.survey.SurveyPlan;
import org.kehu.survey.survey.SurveyStatus;
import org.kehu.survey.survey.SurveyTrigger;

/** A survey project as callers read it. */
@Schema(name = "Survey")
record SurveyView(
    @Schema(example = "5b0f0f5e-9d0c-3a51-8a44-1d1c9a2b3c4d") String id,
    @Schema(example = "handling") String code,
    SurveyStatus status,
    @Schema(description = "Organises it and sums it up (组织部门)", example = "customer-service")
        String organisingDepartmentId,
    @Schema(description = "Gives it to the customers (发放部门)", example = "gm-office")
        String sendingDepartmentId,
    Set<SurveyMove> allowedMoves,
    Words title,
    @Schema(example = "了解投诉人对处理结果的满意程度") String purpose,
    @Schema(example = "每一件已解决的投诉") String scope,
    SurveyFrequency frequency,
    Set<SurveyMethod> methods,
    @Schema(example = "客户服务部组织") String resources,
    String questionnaireId,
    @Nullable @Schema(description = "From the start on", example = "1")
        Integer questionnaireVersion,
    SurveyTrigger trigger,
    @Schema(example = "14") int validDays,
    @Schema(description = "Nobody can tell whose an answer is (匿名调查)", example = "false")
        boolean anonymous,
    @Nullable Instant startedAt,
    @Nullable Instant closedAt,
    Instant createdAt,
    Instant changedAt) {

  static SurveyView of(Survey survey) {
    SurveyPlan plan = survey.plan();
    return new SurveyView(
        survey.id(),
        survey.code(),
        survey.status(),
        survey.departmentId(),
        survey.sendingDepartmentId(),
        survey.status().allowed(),
        plan.title(),
        plan.purpose(),
        plan.scope(),
        plan.frequency(),
        plan.methods(),
        plan.resources(),
        plan.questionnaireId(),
        survey.questionnaireVersion() == 0 ? null : survey.questionnaireVersion(),
        plan.trigger(),
        plan.validDays(),
        plan.isAnonymous(),
        survey.startedAt(),
        survey.closedAt(),
        survey.createdAt(),
        survey.changedAt());
  }
}

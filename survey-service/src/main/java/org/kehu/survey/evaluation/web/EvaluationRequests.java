package org.kehu.survey.evaluation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.evaluation.Assess;
import org.kehu.survey.evaluation.AwardProposal;
import org.kehu.survey.measure.MeasureProblem;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;

/** What may be sent about evaluations. */
final class EvaluationRequests {

  private EvaluationRequests() {}

  /** A new evaluation. */
  @Schema(
      name = "DraftEvaluation",
      example = "{\"kind\": \"PERSON\", \"id\": \"st-chen-kefu\", \"period\": \"2026-Q3\"}")
  record Draft(
      @NotNull MeasuredKind kind,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @NotNull @Pattern(regexp = Period.FORM) String period) {

    Measured measured() {
      if ((kind == MeasuredKind.COMPANY) != (id == null)) {
        throw MeasureProblem.SUBJECT_INCOMPLETE.problem();
      }
      return new Measured(kind, id);
    }
  }

  /** What the assessor says. */
  @Schema(
      name = "AssessEvaluation",
      example =
          """
          {"remarks": "服务态度好，处理及时。", "suggestions": "加强产品知识培训，提高首次解决率。",
           "award": {"attitude": 9, "efficiency": 9, "quality": 10, "reason": "全季度零超时，客户书面表扬 3 次。",
                     "staffIds": ["st-chen-kefu"]}}
          """)
  record Assessing(
      @NotBlank @Size(max = 5000) String remarks,
      @Nullable @Size(max = 5000) String suggestions,
      @Nullable @Valid AwardProposal award) {

    Assess command() {
      return new Assess(remarks.strip(), suggestions == null ? "" : suggestions.strip(), award);
    }
  }
}

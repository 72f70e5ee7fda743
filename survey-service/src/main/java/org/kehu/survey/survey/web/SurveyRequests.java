package org.kehu.survey.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.survey.PlanSurvey;
import org.kehu.survey.survey.SurveyFrequency;
import org.kehu.survey.survey.SurveyMethod;
import org.kehu.survey.survey.SurveyPlan;
import org.kehu.survey.survey.SurveyTrigger;

/** What may be sent about surveys. */
final class SurveyRequests {

  private SurveyRequests() {}

  /** A new survey project. */
  @Schema(
      name = "PlanSurvey",
      example =
          """
          {"code": "annual-2026", "title": {"zh": "2026 年度客户满意度调查", "en": "Satisfaction 2026"},
           "purpose": "了解全体客户对服务质量的评价", "scope": "全部在册企业客户", "frequency": "YEARLY",
           "methods": ["LINK", "PHONE"], "resources": "公司办公室发放，客户服务部汇总",
           "questionnaireId": "0d3f1a7e-2f55-3c52-9d5f-6f3a1c0b7e21", "validDays": 30}
          """)
  record Plan(
      @NotNull @Pattern(regexp = Question.CODE) String code,
      @NotNull @Valid Words title,
      @NotBlank @Size(max = 1000) String purpose,
      @NotBlank @Size(max = 1000) String scope,
      @NotNull SurveyFrequency frequency,
      @NotEmpty Set<@NotNull SurveyMethod> methods,
      @NotBlank @Size(max = 1000) String resources,
      @NotNull @Pattern(regexp = Ids.FORM) String questionnaireId,
      @Nullable SurveyTrigger trigger,
      @Nullable @Min(1) @Max(365) Integer validDays,
      @Nullable
          @Schema(
              description =
                  "Answers are kept so that nobody can tell whose they are (匿名调查): by link or on"
                      + " paper only, without trigger; results are told once it is closed",
              example = "false")
          Boolean anonymous) {

    PlanSurvey command() {
      return new PlanSurvey(
          code,
          new SurveyPlan(
              title,
              purpose,
              scope,
              frequency,
              methods,
              resources,
              questionnaireId,
              trigger == null ? SurveyTrigger.NONE : trigger,
              validDays == null ? SurveyPlan.VALID_DAYS : validDays,
              anonymous != null && anonymous));
    }
  }
}

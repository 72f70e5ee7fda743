package org.kehu.survey.questionnaire.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.survey.questionnaire.DraftQuestionnaire;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Section;
import org.kehu.survey.questionnaire.Words;

/** What may be sent about questionnaires. */
final class QuestionnaireRequests {

  private QuestionnaireRequests() {}

  /** A new questionnaire. */
  @Schema(
      name = "DraftQuestionnaire",
      example =
          """
          {"code": "package-price", "title": {"zh": "套餐价格满意度", "en": "Package price"},
           "introduction": {"zh": "占用您一分钟。", "en": "One minute, please."},
           "sections": [{"code": "price", "title": {"zh": "套餐价格", "en": "Price"},
             "questions": [{"code": "package-price", "kind": "CSAT", "area": "package-price",
               "text": {"zh": "您对套餐价格满意吗？", "en": "Are you satisfied with the price?"},
               "required": true, "scale": {"min": 1, "max": 5}}]}]}
          """)
  record Draft(
      @NotNull @Pattern(regexp = Question.CODE) String code,
      @NotNull @Valid Words title,
      @NotNull @Valid Words introduction,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Section> sections) {

    DraftQuestionnaire command() {
      return new DraftQuestionnaire(code, new QuestionnaireContent(title, introduction, sections));
    }
  }
}

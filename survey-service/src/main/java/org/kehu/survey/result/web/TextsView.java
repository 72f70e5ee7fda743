package org.kehu.survey.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.result.TextAnswer;
import org.kehu.survey.result.TextAnswers;
import org.kehu.survey.result.Withheld;

/** What was written, as callers read it. */
@Schema(name = "SurveyTexts")
record TextsView(
    String surveyId,
    @Nullable @Schema(description = "Why nothing is told (暂不公布的原因)") Withheld withheld,
    @Schema(description = "How many texts of each question hold the words")
        Map<String, Long> byQuestion,
    List<TextView> texts) {

  /** One text. */
  @Schema(name = "SurveyText")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TextView(
      @Schema(example = "suggestion") String question,
      @Schema(example = "希望回复再快一些") String text,
      @Nullable @Schema(description = "Absent in an anonymous survey") String responseId,
      @Schema(description = "Whether that response is low (低分)", example = "false") boolean low) {

    static TextView of(TextAnswer answer) {
      return new TextView(answer.question(), answer.text(), answer.responseId(), answer.low());
    }
  }

  static TextsView of(String surveyId, TextAnswers found) {
    return new TextsView(
        surveyId,
        found.withheld(),
        found.byQuestion(),
        found.texts().stream().map(TextView::of).toList());
  }
}

package org.kehu.survey.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.result.TextDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers wrote, over HTTP. */
@RestController
@Tag(name = "Results", description = "Results with formula, version and n (调查结果)")
class TextController {

  private final TextDesk desk;
  private final Surveys surveys;

  TextController(TextDesk desk, Surveys surveys) {
    this.desk = desk;
    this.surveys = surveys;
  }

  @GetMapping("/api/v1/surveys/{surveyId}/results/texts")
  @Operation(
      summary = "Search what customers wrote, by question (意见和建议检索)",
      description =
          "Out of the responses that you may read; of an anonymous survey, once it is closed and"
              + " enough have answered, out of all, without telling which belong together.")
  TextsView texts(
      @PathVariable String surveyId,
      @RequestParam(required = false) @Pattern(regexp = Question.CODE) @Nullable String question,
      @RequestParam(required = false) @Size(min = 1, max = 50) @Nullable String words,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Survey survey = surveys.get(surveyId, SecurityRules.projects());
    return TextsView.of(surveyId, desk.of(survey, question, words, limit, SecurityRules.answers()));
  }
}

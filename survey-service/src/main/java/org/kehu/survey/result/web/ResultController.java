package org.kehu.survey.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.page.Labels;
import org.kehu.survey.page.Sheet;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.result.GroupDesk;
import org.kehu.survey.result.Grouping;
import org.kehu.survey.result.ResultDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results over HTTP. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/results")
@Tag(name = "Results", description = "Results with formula, version and n (调查结果)")
class ResultController {

  private static final String PAGE = "text/html;charset=UTF-8";
  private static final List<Grouping> CHARTED =
      List.of(Grouping.MONTH, Grouping.GRADE, Grouping.REGION, Grouping.OWNER);

  private final ResultDesk desk;
  private final GroupDesk groups;
  private final Surveys surveys;
  private final Questionnaires questionnaires;

  ResultController(
      ResultDesk desk, GroupDesk groups, Surveys surveys, Questionnaires questionnaires) {
    this.desk = desk;
    this.groups = groups;
    this.surveys = surveys;
    this.questionnaires = questionnaires;
  }

  @GetMapping("/groups")
  @Operation(
      summary = "Read the results group by group (分组结果与趋势)",
      description =
          "By grade, tier, region, owner, wave or month (the trend), from the same responses as the"
              + " results. Groups below minimumGroupSize are kept back, and those that would give"
              + " them away.")
  GroupsView groups(@PathVariable String surveyId, @RequestParam Grouping by) {
    Survey survey = surveys.get(surveyId, SecurityRules.projects());
    return GroupsView.of(
        surveyId, by, groups.of(survey, by, SecurityRules.results(survey.departmentId())));
  }

  @GetMapping(path = "/page", produces = PAGE)
  @Operation(
      summary = "The results as a page with charts (结果图表页)",
      description =
          "The same figures, trend and groups as charts that are also told in words; Chinese or"
              + " English by Accept-Language.")
  @ApiResponse(responseCode = "200", description = "The page")
  ResponseEntity<String> page(
      @PathVariable String surveyId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Size(max = 200)
          @Nullable String language) {
    Survey survey = surveys.get(surveyId, SecurityRules.projects());
    Sight sight = SecurityRules.results(survey.departmentId());
    Labels words = Labels.of(ResultPage.class, ProblemWords.language(language));
    QuestionnaireContent asked =
        questionnaires
            .find(survey.plan().questionnaireId())
            .map(Questionnaire::content)
            .orElseThrow();
    List<GroupsView> told =
        CHARTED.stream()
            .map(by -> GroupsView.of(surveyId, by, groups.of(survey, by, sight)))
            .toList();
    String page =
        ResultPage.of(
            survey.plan().title().in(words.language()),
            ResultView.of(desk.of(survey, sight)),
            told,
            asked,
            words);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", Sheet.policy())
        .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
        .contentType(MediaType.valueOf(PAGE))
        .body(page);
  }

  @GetMapping
  @Operation(
      summary = "Read the results of a survey (调查结果)",
      description =
          "Counted from the responses that the caller may see, in a survey of the own department from"
              + " all up to the own clearance; with fewer than minimumGroupSize of them only their"
              + " number is told.")
  ResultView results(@PathVariable String surveyId) {
    Survey survey = surveys.get(surveyId, SecurityRules.projects());
    return ResultView.of(desk.of(survey, SecurityRules.results(survey.departmentId())));
  }
}

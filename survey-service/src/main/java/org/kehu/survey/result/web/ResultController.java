package org.kehu.survey.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.result.GroupDesk;
import org.kehu.survey.result.Grouping;
import org.kehu.survey.result.ResultDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results over HTTP. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/results")
@Tag(name = "Results", description = "Results with formula, version and n (调查结果)")
class ResultController {

  private final ResultDesk desk;
  private final GroupDesk groups;
  private final Surveys surveys;

  ResultController(ResultDesk desk, GroupDesk groups, Surveys surveys) {
    this.desk = desk;
    this.groups = groups;
    this.surveys = surveys;
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

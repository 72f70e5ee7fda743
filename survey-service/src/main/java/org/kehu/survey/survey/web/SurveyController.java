package org.kehu.survey.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyDesk;
import org.kehu.survey.survey.SurveyPlan;
import org.kehu.survey.survey.SurveyStatus;
import org.kehu.survey.survey.Surveys;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Survey projects over HTTP: plan, revise, start, close. */
@RestController
@RequestMapping(SurveyController.PATH)
@Tag(name = "Surveys", description = "Survey projects (满意度调查)")
class SurveyController {

  static final String PATH = "/api/v1/surveys";

  private final SurveyDesk desk;
  private final Surveys surveys;
  private final MergePatch patches;

  SurveyController(SurveyDesk desk, Surveys surveys, MergePatch patches) {
    this.desk = desk;
    this.surveys = surveys;
    this.patches = patches;
  }

  @PostMapping
  @Operation(
      summary = "Plan a survey (新建调查)",
      description = "Purpose, scope, frequency, method and resources as ISO 10004 wants them.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SurveyView> plan(@Valid @RequestBody SurveyRequests.Plan request) {
    Stored<Survey> stored = desk.plan(request.command());
    return Answers.created(stored, PATH, SurveyView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List surveys, newest first (调查列表)")
  Page<SurveyView> list(
      @RequestParam(required = false) @Pattern(regexp = Question.CODE) @Nullable String code,
      @RequestParam(required = false) @Nullable SurveyStatus status,
      PageRequest page) {
    return surveys.page(code, status, SecurityRules.projects(), page).map(SurveyView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one survey (查看调查)")
  ResponseEntity<SurveyView> read(@PathVariable String id) {
    Survey found = surveys.get(id, SecurityRules.projects());
    return Answers.found(found, SurveyView.of(found));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Revise the plan of a draft (修改调查方案)",
      description = "A merge patch; needs If-Match. A running survey does not change: 409.")
  ResponseEntity<SurveyView> revise(@PathVariable String id, @RequestBody JsonNode patch) {
    SurveyPlan revised =
        patches.apply(surveys.get(id, SecurityRules.projects()).plan(), patch, SurveyPlan.class);
    return changed(desk.revise(id, SecurityRules.projects(), revised));
  }

  @PostMapping("/{id}/start")
  @Operation(
      summary = "Start a survey (启动调查)",
      description = "409 unless its questionnaire is published.")
  ResponseEntity<SurveyView> start(@PathVariable String id) {
    return changed(desk.start(id, SecurityRules.projects()));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Close a survey (结束调查)", description = "Open links answer 410 from then on.")
  ResponseEntity<SurveyView> close(@PathVariable String id) {
    return changed(desk.close(id, SecurityRules.projects()));
  }

  private static ResponseEntity<SurveyView> changed(Stored<Survey> stored) {
    return Answers.changed(stored, SurveyView.of(stored.aggregate()));
  }
}

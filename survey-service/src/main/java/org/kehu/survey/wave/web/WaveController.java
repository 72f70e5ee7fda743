package org.kehu.survey.wave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.kehu.survey.wave.Wave;
import org.kehu.survey.wave.WaveDesk;
import org.kehu.survey.wave.Waves;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A survey's waves over HTTP. */
@RestController
@RequestMapping("/api/v1/surveys/{surveyId}/waves")
@Tag(name = "Waves", description = "Waves: many customers asked at once (调查批次)")
class WaveController {

  private final WaveDesk desk;
  private final Waves waves;
  private final Surveys surveys;

  WaveController(WaveDesk desk, Waves waves, Surveys surveys) {
    this.desk = desk;
    this.waves = waves;
    this.surveys = surveys;
  }

  @PostMapping
  @Operation(
      summary = "Start a wave (发起一批调查)",
      description =
          "Invites the customers of the target up to your clearance, all of them or a sample drawn"
              + " by the seed. Works in the background: the job"
              + " that it names tells how far it is, and can be cancelled. 409 unless the"
              + " survey is running.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "201", description = "Started; see the job (已开始)")
  ResponseEntity<WaveView> start(
      @PathVariable String surveyId, @Valid @RequestBody WaveRequests.Start request) {
    Stored<Wave> stored = desk.start(survey(surveyId), request.command());
    return Answers.created(
        stored, "/api/v1/surveys/" + surveyId + "/waves", WaveView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List the waves of a survey, newest first (批次列表)")
  Page<WaveView> list(@PathVariable String surveyId, PageRequest page) {
    survey(surveyId);
    return waves.page(surveyId, SecurityRules.projects(), page).map(WaveView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one wave (查看批次)")
  ResponseEntity<WaveView> read(@PathVariable String surveyId, @PathVariable String id) {
    Wave found = waves.get(surveyId, id, SecurityRules.projects());
    return Answers.found(found, WaveView.of(found));
  }

  private Survey survey(String id) {
    return surveys.get(id, SecurityRules.projects());
  }
}

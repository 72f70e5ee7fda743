package org.kehu.survey.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.process.web.JobAnswers;
import org.kehu.kit.process.web.JobView;
import org.kehu.survey.measure.FactReplays;
import org.kehu.survey.measure.ReplayDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rebuilding of the facts over HTTP. */
@RestController
@RequestMapping("/api/v1/appraisals/fact-replays")
@Tag(name = "Scorecards", description = "Indicators of service quality (服务质量指标)")
class ReplayController {

  private final ReplayDesk desk;
  private final FactReplays replays;
  private final JobAnswers jobs;

  ReplayController(ReplayDesk desk, FactReplays replays, JobAnswers jobs) {
    this.desk = desk;
    this.replays = replays;
    this.jobs = jobs;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Rebuild what the indicators count (指标重算)",
      description =
          "Reads all that the services told, from the beginning to now, compares it with what is"
              + " counted, and puts it in its place where both differ, once all is read. The job that"
              + " it names tells how far it is. One at a time: a second one fails with"
              + " `replay-under-way`.")
  @ApiResponse(responseCode = "202", description = "Taken in; see the job (已受理)")
  ResponseEntity<JobView> start() {
    return jobs.accepted(desk.start());
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "What a rebuilding found (指标重算结果)",
      description =
          "Whether what was counted is what the events say, and which facts were not; the id is"
              + " that of the job. 404 until it has begun.")
  FactReplayView read(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    return FactReplayView.of(replays.get(id));
  }
}

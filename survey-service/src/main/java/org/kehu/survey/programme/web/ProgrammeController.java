package org.kehu.survey.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.web.Answers;
import org.kehu.survey.programme.Programme;
import org.kehu.survey.programme.ProgrammeDesk;
import org.kehu.survey.programme.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everybody is asked often enough, over HTTP. */
@RestController
@RequestMapping("/api/v1/surveys/programme")
@Tag(name = "Surveys")
class ProgrammeController {

  /** The programme as callers read it. */
  @Schema(name = "SurveyProgramme")
  record ProgrammeView(
      @Nullable @Schema(description = "When everybody was asked last (上次全面调查)") Instant lastFullAt,
      @Nullable String lastWaveId,
      @Schema(description = "Last day that keeps the rule (最迟日期)", example = "2027-11-28")
          LocalDate dueOn,
      @Schema(description = "Told from this day on (提醒日期)", example = "2027-09-29")
          LocalDate warnFrom,
      Standing.State state,
      @Schema(description = "At most so many months between full surveys", example = "12")
          int months,
      @Schema(description = "Version of the rule; 0 is the shipped one", example = "0")
          int ruleVersion) {}

  private final ProgrammeDesk desk;

  ProgrammeController(ProgrammeDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "Read when everybody must be asked next (全面调查计划)",
      description = "At least one full survey a year; how often is the rule survey-frequency.")
  ResponseEntity<ProgrammeView> read() {
    ProgrammeDesk.Look look = desk.look();
    Programme programme = look.programme();
    Standing standing = look.standing();
    return Answers.found(
        programme,
        new ProgrammeView(
            programme.lastFullAt(),
            programme.lastWaveId(),
            standing.dueOn(),
            standing.warnFrom(),
            standing.state(),
            look.rule().value().months(),
            look.rule().version()));
  }
}

package org.kehu.survey.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.measure.LoopDesk;
import org.kehu.survey.measure.MeasureProblem;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.ScorecardDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How low scores are followed up, over HTTP. */
@RestController
@RequestMapping("/api/v1/appraisals/low-scores")
@Tag(name = "Scorecards", description = "Indicators of service quality (服务质量指标)")
class LowScoreController {

  private final LoopDesk loops;
  private final ScorecardDesk cards;

  LowScoreController(LoopDesk loops, ScorecardDesk cards) {
    this.loops = loops;
    this.cards = cards;
  }

  @GetMapping
  @Operation(
      summary = "How low scores were followed up (低分闭环)",
      description =
          "Of the low scores of a period: how many led to a complaint, to something done about it, to"
              + " a contact with the customer afterwards and to a new answer; the share of which all"
              + " of that is true, and how long it took. Seen by those who see the scorecard.")
  LoopFiguresView read(
      @Parameter(description = "Whose work") @RequestParam MeasuredKind kind,
      @Parameter(
              description = "Department or person; none for the company",
              example = "customer-service")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String id,
      @Parameter(description = "Year, quarter or month", example = "2026-Q4")
          @RequestParam
          @Pattern(regexp = Period.FORM)
          String period) {
    Measured measured = new Measured(kind, id);
    if ((kind == MeasuredKind.COMPANY) != (id == null)) {
      throw MeasureProblem.SUBJECT_INCOMPLETE.problem();
    }
    cards.departmentSeen(measured);
    Period told = Period.of(period);
    return LoopFiguresView.of(measured, told, loops.of(measured, told));
  }
}

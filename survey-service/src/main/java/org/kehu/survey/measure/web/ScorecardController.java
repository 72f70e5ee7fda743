package org.kehu.survey.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.measure.MeasureProblem;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.ScorecardDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards over HTTP. */
@RestController
@RequestMapping("/api/v1/appraisals/scorecards")
@Tag(name = "Scorecards", description = "Indicators of service quality (服务质量指标)")
class ScorecardController {

  private final ScorecardDesk desk;

  ScorecardController(ScorecardDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "The indicators of one period (查看指标得分)",
      description =
          "Counted at this moment from what all services told, beside the targets of the rule"
              + " service-kpis. A person reads the own card, a leader those of the department and its"
              + " people, the office and the general manager all.")
  ScorecardView read(
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
    desk.departmentSeen(measured);
    return ScorecardView.of(desk.of(measured, Period.of(period)));
  }
}

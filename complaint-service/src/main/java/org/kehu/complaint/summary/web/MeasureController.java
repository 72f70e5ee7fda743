package org.kehu.complaint.summary.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.kehu.complaint.summary.HandlingMeasure;
import org.kehu.complaint.summary.MeasureBy;
import org.kehu.complaint.summary.MeasureDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well contacts are handled. */
@RestController
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class MeasureController {

  private final MeasureDesk desk;

  MeasureController(MeasureDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/complaints/measures")
  @Operation(
      summary = "Measure how the contacts of some days are handled (处理质量)",
      description =
          "Acknowledgement, first response and solution in business time, on-time, solved, first-contact"
              + " and reopen rates, repeats and ageing by kind, person, department, product or grade; as"
              + " the contacts stand now, only those the caller works with, at most 20,000.")
  MeasuresView measures(
      @Parameter(description = "起始日", example = "2026-11-01") @RequestParam LocalDate from,
      @Parameter(description = "截止日(含)", example = "2026-11-30") @RequestParam LocalDate to,
      @Parameter(description = "统计口径", example = "PERSON") @RequestParam(defaultValue = "KIND")
          MeasureBy by) {
    return new MeasuresView(from, to, by, desk.of(from, to, by));
  }

  /**
   * How they are handled.
   *
   * @param groups the most contacts first
   */
  @Schema(name = "HandlingReport")
  record MeasuresView(LocalDate from, LocalDate to, MeasureBy by, List<HandlingMeasure> groups) {}
}

package org.kehu.complaint.summary.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.kehu.complaint.summary.ContactCount;
import org.kehu.complaint.summary.ProcessMeasure;
import org.kehu.complaint.summary.SummaryDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in, summed up. */
@RestController
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class SummaryController {

  private final SummaryDesk desk;

  SummaryController(SummaryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/complaints/summary")
  @Operation(
      summary = "Sum up the contacts of some days by class (日常问题汇总)",
      description =
          "By kind, cause and product, the most frequent first; only what the caller works with.")
  SummaryView summary(
      @Parameter(description = "起始日", example = "2026-11-23") @RequestParam LocalDate from,
      @Parameter(description = "截止日(含)", example = "2026-11-23") @RequestParam LocalDate to) {
    List<ContactCount> counts = desk.between(from, to);
    return new SummaryView(
        from,
        to,
        counts.stream().mapToLong(ContactCount::count).sum(),
        counts.stream().mapToLong(ContactCount::unsolved).sum(),
        counts);
  }

  @GetMapping("/api/v1/complaints/process")
  @Operation(
      summary = "Show what it took to solve the contacts of some days (流程效率)",
      description =
          "Median steps and time by kind, and where the time went, the longest first, so that what takes"
              + " too much can be made simpler; only what the caller works with, at most 5,000 cases.")
  ProcessView process(
      @Parameter(description = "起始日", example = "2026-11-01") @RequestParam LocalDate from,
      @Parameter(description = "截止日(含)", example = "2026-11-30") @RequestParam LocalDate to) {
    return new ProcessView(from, to, desk.process(from, to));
  }

  /**
   * What it took.
   *
   * @param kinds by kind of contact, the longest first
   */
  @Schema(name = "ProcessReport")
  record ProcessView(LocalDate from, LocalDate to, List<ProcessMeasure> kinds) {}

  /**
   * What came in.
   *
   * @param total contacts of all classes
   * @param unsolved those that still wait for a solution
   */
  @Schema(name = "ContactSummary")
  record SummaryView(
      LocalDate from, LocalDate to, long total, long unsolved, List<ContactCount> classes) {}
}

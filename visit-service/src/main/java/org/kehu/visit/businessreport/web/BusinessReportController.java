package org.kehu.visit.businessreport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.businessreport.BusinessReport;
import org.kehu.visit.businessreport.BusinessReportDesk;
import org.kehu.visit.businessreport.BusinessReportKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Business reports over HTTP. */
@RestController
@RequestMapping(BusinessReportController.PATH)
@Tag(
    name = "Business reports 经营情况报告",
    description = "Of a department to its superior: write, submit, note")
class BusinessReportController {

  static final String PATH = "/api/v1/work-reports/business-reports";

  private final BusinessReportDesk desk;

  BusinessReportController(BusinessReportDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List business reports, newest first (经营情况报告列表)",
      description =
          "Drafted by the system when a month is over, for the departments that owe them.")
  Page<BusinessReportView> list(
      @RequestParam(required = false) @Nullable BusinessReportKind kind,
      @RequestParam(required = false) @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
          @Nullable String month,
      PageRequest page) {
    return desk.page(kind, month, page).map(BusinessReportView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One business report (经营情况报告详情)")
  ResponseEntity<BusinessReportView> get(@PathVariable String id) {
    BusinessReport report = desk.get(id);
    return Answers.found(report, BusinessReportView.of(report));
  }

  @PostMapping("/{id}/write")
  @Operation(summary = "Write it: status, expenses, outlook (编写报告)")
  ResponseEntity<BusinessReportView> write(
      @PathVariable String id, @Valid @RequestBody BusinessReportRequests.Write body) {
    return changed(desk.write(id, body.text()));
  }

  @PostMapping("/{id}/submit")
  @Operation(
      summary = "Submit it to the superior (上报)",
      description = "With work and expenses of the month as the system knows them.")
  ResponseEntity<BusinessReportView> submit(@PathVariable String id) {
    return changed(desk.submit(id));
  }

  @PostMapping("/{id}/note")
  @Operation(summary = "Note that it was read (阅示)")
  ResponseEntity<BusinessReportView> note(
      @PathVariable String id, @Valid @RequestBody BusinessReportRequests.Note body) {
    return changed(desk.note(id, body.instruction()));
  }

  private static ResponseEntity<BusinessReportView> changed(Stored<BusinessReport> stored) {
    return Answers.changed(stored, BusinessReportView.of(stored.aggregate()));
  }
}

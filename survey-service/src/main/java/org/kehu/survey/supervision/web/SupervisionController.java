package org.kehu.survey.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.measure.Period;
import org.kehu.survey.supervision.SupervisionDesk;
import org.kehu.survey.supervision.SupervisionReport;
import org.kehu.survey.supervision.SupervisionReports;
import org.kehu.survey.supervision.SupervisionStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervision reports over HTTP: assess, submit, note. */
@RestController
@RequestMapping(SupervisionController.PATH)
@Tag(name = "Supervision reports", description = "Monthly service supervision reports (服务监督报告)")
class SupervisionController {

  static final String PATH = "/api/v1/appraisals/supervision-reports";

  private final SupervisionDesk desk;
  private final SupervisionReports reports;

  SupervisionController(SupervisionDesk desk, SupervisionReports reports) {
    this.desk = desk;
    this.reports = reports;
  }

  @GetMapping
  @Operation(
      summary = "List supervision reports, newest first (服务监督报告列表)",
      description =
          "Drafted by the system some days before the last working day of the month; those of the own"
              + " department, and of its service once they are submitted.")
  Page<SupervisionView> list(
      @RequestParam(required = false) @Pattern(regexp = Period.FORM) @Nullable String month,
      @RequestParam(required = false) @Nullable SupervisionStatus status,
      PageRequest page) {
    return reports.page(month, status, SecurityRules.answers(), page).map(SupervisionView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one supervision report (查看服务监督报告)")
  ResponseEntity<SupervisionView> read(@PathVariable String id) {
    SupervisionReport found = reports.get(id, SecurityRules.answers());
    return Answers.found(found, SupervisionView.of(found));
  }

  @PostMapping("/{id}/assess")
  @Operation(
      summary = "Assess the service of the month (考核当月服务)",
      description = "Acceptance, active maintenance and other service work, 0 to 10 points each.")
  ResponseEntity<SupervisionView> assess(
      @PathVariable String id, @Valid @RequestBody SupervisionRequests.Assessing request) {
    return changed(desk.assess(id, SecurityRules.answers(), request.assessment()));
  }

  @PostMapping("/{id}/submit")
  @Operation(
      summary = "Submit it to the general manager (报总经理)",
      description = "With the indicators of the month; 409 until it is assessed.")
  ResponseEntity<SupervisionView> submit(@PathVariable String id) {
    return changed(desk.submit(id, SecurityRules.answers()));
  }

  @PostMapping("/{id}/note")
  @Operation(summary = "Note that it was read (总经理阅示)")
  ResponseEntity<SupervisionView> note(
      @PathVariable String id, @Valid @RequestBody SupervisionRequests.Noting request) {
    return changed(desk.note(id, SecurityRules.answers(), request.instruction()));
  }

  private static ResponseEntity<SupervisionView> changed(Stored<SupervisionReport> stored) {
    return Answers.changed(stored, SupervisionView.of(stored.aggregate()));
  }
}

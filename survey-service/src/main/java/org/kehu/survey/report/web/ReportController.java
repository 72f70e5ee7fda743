package org.kehu.survey.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.page.Labels;
import org.kehu.survey.page.Sheet;
import org.kehu.survey.report.ReportContent;
import org.kehu.survey.report.ReportDesk;
import org.kehu.survey.report.ReportStatus;
import org.kehu.survey.report.SatisfactionReport;
import org.kehu.survey.report.SatisfactionReports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP: draft, revise, submit, distribute. */
@RestController
@RequestMapping(ReportController.PATH)
@Tag(name = "Reports", description = "Satisfaction analysis reports (顾客满意度调查分析报告)")
class ReportController {

  static final String PATH = "/api/v1/satisfaction-reports";

  private static final String PAGE = "text/html;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportDesk desk;
  private final SatisfactionReports reports;
  private final MergePatch patches;
  private final ZoneId zone;

  ReportController(
      ReportDesk desk,
      SatisfactionReports reports,
      MergePatch patches,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.desk = desk;
    this.reports = reports;
    this.patches = patches;
    this.zone = zone;
  }

  @PostMapping
  @Operation(
      summary = "Draft a report (起草分析报告)",
      description =
          "With the figures of this moment: scores, response rate, margin of error, areas beside the"
              + " target. 409 while fewer than the minimum group size have answered.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReportView> draft(@Valid @RequestBody ReportRequests.Draft request) {
    Stored<SatisfactionReport> stored = desk.draft(request.command());
    return Answers.created(stored, PATH, ReportView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "List reports, newest first (报告列表)",
      description =
          "Those of the own department, and those distributed to it; the general manager and the"
              + " office see all.")
  Page<ReportView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String surveyId,
      @RequestParam(required = false) @Nullable ReportStatus status,
      PageRequest page) {
    return reports.page(surveyId, status, SecurityRules.answers(), page).map(ReportView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one report (查看报告)")
  ResponseEntity<ReportView> read(@PathVariable String id) {
    SatisfactionReport found = reports.get(id, SecurityRules.answers());
    return Answers.found(found, ReportView.of(found));
  }

  @GetMapping(path = "/{id}/page", produces = PAGE)
  @Operation(
      summary = "A report as a page to read and print (打印页)",
      description =
          "Figures, a chart of the areas beside their target that is also told in words, what was"
              + " written, approval and distribution; Chinese or English by Accept-Language.")
  @ApiResponse(responseCode = "200", description = "The page")
  ResponseEntity<String> page(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Size(max = 200)
          @Nullable String language) {
    Labels words = words(language);
    ReportView report = ReportView.of(reports.get(id, SecurityRules.answers()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", Sheet.policy())
        .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
        .contentType(MediaType.valueOf(PAGE))
        .body(ReportPage.of(report, words, zone));
  }

  @GetMapping(path = "/{id}/workbook", produces = XLSX)
  @Operation(
      summary = "A report as a workbook with native charts (导出 Excel)",
      description = "The areas beside their target as bars, the response rate as a pie.")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook",
      content = @Content(schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<StreamingResponseBody> workbook(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Size(max = 200)
          @Nullable String language) {
    Labels words = words(language);
    ReportView report = ReportView.of(reports.get(id, SecurityRules.answers()));
    String file =
        ContentDisposition.attachment()
            .filename(report.number() + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, file)
        .body(out -> ReportWorkbook.write(report, words, out));
  }

  private static Labels words(@Nullable String language) {
    return Labels.of(ReportPage.class, ProblemWords.language(language));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Revise a draft (修改报告草稿)",
      description =
          "A merge patch of title, summary, findings, measures and departments; needs If-Match.")
  ResponseEntity<ReportView> revise(@PathVariable String id, @RequestBody JsonNode patch) {
    ReportContent present = reports.get(id, SecurityRules.answers()).content();
    ReportContent revised = patches.apply(present, patch, ReportContent.class);
    return changed(desk.revise(id, SecurityRules.answers(), revised));
  }

  @PostMapping("/{id}/refresh")
  @Operation(summary = "Take the figures of a draft anew (更新数据)")
  ResponseEntity<ReportView> refresh(@PathVariable String id) {
    return changed(desk.refresh(id, SecurityRules.answers()));
  }

  @PostMapping("/{id}/submit")
  @Operation(
      summary = "Submit a report to the general manager (提交总经理审批)",
      description =
          "422 until summary, findings and departments are filled, and measures too if anything is"
              + " below the target. Decided at /api/v1/approvals/survey; refused or withdrawn it is"
              + " a draft again.")
  ResponseEntity<ReportView> submit(@PathVariable String id) {
    return changed(desk.submit(id, SecurityRules.answers()));
  }

  @PostMapping("/{id}/distribute")
  @Operation(
      summary = "Distribute an approved report (发放到相关部门)",
      description = "From now on the departments listed read it.")
  ResponseEntity<ReportView> distribute(@PathVariable String id) {
    return changed(desk.distribute(id, SecurityRules.answers()));
  }

  private static ResponseEntity<ReportView> changed(Stored<SatisfactionReport> stored) {
    return Answers.changed(stored, ReportView.of(stored.aggregate()));
  }
}

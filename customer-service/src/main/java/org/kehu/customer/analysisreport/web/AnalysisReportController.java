package org.kehu.customer.analysisreport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.AnalysisReportDesk;
import org.kehu.customer.analysisreport.ReportOccasion;
import org.kehu.customer.analysisreport.ReportStatus;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reports of customer analysis (客户数据分析报告). */
@RestController
@RequestMapping(AnalysisReportController.PATH)
@Tag(name = "analysis-reports", description = "客户数据分析报告: template, findings, measures")
class AnalysisReportController {

  static final String PATH = "/api/v1/customers/analysis/reports";

  private static final String ID = Ids.FORM;
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PAGE = "text/html;charset=UTF-8";

  private final AnalysisReportDesk desk;

  AnalysisReportController(AnalysisReportDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Have a report drafted (按公司要求编制分析报告)",
      description = "With the figures of the template for a stretch that is over; X-08.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AnalysisReportView> request(
      @RequestBody @Valid AnalysisReportRequests.Ask request) {
    Stored<AnalysisReport> stored =
        desk.request(request.from(), request.to(), request.reason().strip());
    return Answers.created(stored, PATH, AnalysisReportView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Reports, newest first (分析报告列表)",
      description =
          "REGULAR ones are drafted by the system when the months of the policy are over.")
  Page<AnalysisReportView> page(
      @RequestParam(required = false) @Nullable ReportOccasion occasion,
      @RequestParam(required = false) @Nullable ReportStatus status,
      PageRequest page) {
    return desk.page(occasion, status, page).map(AnalysisReportView::of);
  }

  @GetMapping("/{reportId}")
  @Operation(summary = "Read a report (查看分析报告)")
  ResponseEntity<AnalysisReportView> get(@PathVariable @Pattern(regexp = ID) String reportId) {
    AnalysisReport report = desk.get(reportId);
    return Answers.found(report, AnalysisReportView.of(report));
  }

  @GetMapping(
      path = "/{reportId}/table",
      produces = {CSV, XLSX})
  @Operation(
      summary = "A report as a table by the template (客户数据分析报告模板, F-04)",
      description = "Figures, findings and measures; the workbook has a chart a section. Logged.")
  ResponseEntity<StreamingResponseBody> table(
      @PathVariable @Pattern(regexp = ID) String reportId,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    AnalysisReport report = desk.exported(reportId);
    String name = "analysis-" + report.number() + format.suffix();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> {
          try (TableWriter table = writer(report, format, out)) {
            ReportTable.write(report, table);
          }
        });
  }

  private static TableWriter writer(AnalysisReport report, TableFormat format, OutputStream out)
      throws IOException {
    return format == TableFormat.XLSX
        ? TableWriter.charted(out, ReportCharts.of(report))
        : TableWriter.of(format, out);
  }

  @GetMapping(path = "/{reportId}/page", produces = PAGE)
  @Operation(summary = "A report as a page to print (打印分析报告)", description = "Logged.")
  ResponseEntity<String> page(@PathVariable @Pattern(regexp = ID) String reportId) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(PAGE))
        .body(ReportPage.of(desk.exported(reportId)));
  }

  @PutMapping("/{reportId}/findings")
  @Operation(
      summary = "Write findings and measures (撰写分析结论与措施)",
      description = "All of them; what is not sent again is gone.")
  ResponseEntity<AnalysisReportView> write(
      @PathVariable @Pattern(regexp = ID) String reportId,
      @RequestBody @Valid AnalysisReportRequests.Write request) {
    return changed(desk.write(reportId, request.toCommand()));
  }

  @PostMapping("/{reportId}/submit")
  @Operation(
      summary = "Submit a report to the general manager (上报分析报告)",
      description = "Each section needs a finding, and at least one measure must follow (X-06).")
  ResponseEntity<AnalysisReportView> submit(@PathVariable @Pattern(regexp = ID) String reportId) {
    return changed(desk.submit(reportId));
  }

  @PostMapping("/{reportId}/adopt")
  @Operation(
      summary = "Adopt a report (采纳分析报告)",
      description = "Its measures become open work of their departments.")
  ResponseEntity<AnalysisReportView> adopt(@PathVariable @Pattern(regexp = ID) String reportId) {
    return changed(desk.adopt(reportId));
  }

  @PostMapping("/{reportId}/measures/{place}/outcome")
  @Operation(summary = "Tell what came of a measure (措施落实)", description = "By its own department.")
  ResponseEntity<AnalysisReportView> carryOut(
      @PathVariable @Pattern(regexp = ID) String reportId,
      @PathVariable @Min(1) @Max(20) int place,
      @RequestBody @Valid AnalysisReportRequests.Outcome request) {
    return changed(desk.carryOut(reportId, place, request.result().strip()));
  }

  private static ResponseEntity<AnalysisReportView> changed(Stored<AnalysisReport> stored) {
    return Answers.changed(stored, AnalysisReportView.of(stored.aggregate()));
  }
}

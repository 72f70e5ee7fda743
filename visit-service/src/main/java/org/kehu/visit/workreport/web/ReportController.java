package org.kehu.visit.workreport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.workreport.ReportDesk;
import org.kehu.visit.workreport.ReportFilter;
import org.kehu.visit.workreport.ReportKind;
import org.kehu.visit.workreport.ReportPeriod;
import org.kehu.visit.workreport.ReportStatus;
import org.kehu.visit.workreport.WorkReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Work reports over HTTP. */
@RestController
@RequestMapping(ReportController.PATH)
@Tag(
    name = "Work reports 工作报告",
    description = "Daily, weekly, monthly: drafted from what the system knows, completed, read")
class ReportController {

  static final String PATH = "/api/v1/work-reports";

  private final ReportDesk desk;
  private final MergePatch patches;

  ReportController(ReportDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List reports, newest first (工作报告列表)")
  Page<ReportView> list(
      @RequestParam(required = false) @Nullable ReportKind kind,
      @Parameter(example = "2026-W48") @RequestParam(required = false) @Size(max = 10)
          @Nullable String period,
      @Parameter(description = "Staff id of the author")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String author,
      @RequestParam(required = false) @Nullable ReportStatus status,
      PageRequest page) {
    return desk.page(new ReportFilter(kind, period, author, status), page).map(ReportView::of);
  }

  @PostMapping
  @Operation(
      summary = "Draft a report from what the system knows (起草报告)",
      description = "Also done by the system for those who owe one, some hours before it is due.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReportView> draft(@Valid @RequestBody ReportRequests.Draft body) {
    Stored<WorkReport> stored = desk.draft(period(body.kind(), body.period()));
    return Answers.created(stored, PATH, ReportView.of(stored.aggregate()));
  }

  @GetMapping("/missing")
  @Operation(summary = "Who of a department has not submitted (未提交名单)")
  MissingView missing(
      @Parameter(example = "key-accounts") @RequestParam @Size(max = 64) String department,
      @RequestParam ReportKind kind,
      @Parameter(description = "The present one unless given", example = "2026-W48")
          @RequestParam(required = false)
          @Size(max = 10)
          @Nullable String period) {
    ReportPeriod asked = period(kind, period);
    return new MissingView(department, kind, asked.code(), desk.missing(department, asked));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One report (报告详情)")
  ResponseEntity<ReportView> get(@PathVariable String id) {
    WorkReport report = desk.get(id);
    return Answers.found(report, ReportView.of(report));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Write the report (填写报告)")
  ResponseEntity<ReportView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            text ->
                patches
                    .apply(ReportRequests.Edit.of(text), patch, ReportRequests.Edit.class)
                    .value()));
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "Submit to the leader of the department (提交)")
  ResponseEntity<ReportView> submit(@PathVariable String id) {
    return changed(desk.submit(id));
  }

  @PostMapping("/{id}/read")
  @Operation(summary = "Say that it was read, with a comment (批阅)")
  ResponseEntity<ReportView> read(
      @PathVariable String id, @Valid @RequestBody ReportRequests.Read body) {
    return changed(desk.read(id, body.comment()));
  }

  private ReportPeriod period(ReportKind kind, @Nullable String code) {
    return code == null ? desk.present(kind) : new ReportPeriod(kind, code);
  }

  private static ResponseEntity<ReportView> changed(Stored<WorkReport> stored) {
    return Answers.changed(stored, ReportView.of(stored.aggregate()));
  }
}

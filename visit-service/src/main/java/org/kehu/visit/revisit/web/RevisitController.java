package org.kehu.visit.revisit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.revisit.Coverage;
import org.kehu.visit.revisit.Revisit;
import org.kehu.visit.revisit.RevisitDesk;
import org.kehu.visit.revisit.RevisitFilter;
import org.kehu.visit.revisit.RevisitStatus;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revisits over HTTP. */
@RestController
@RequestMapping("/api/v1/revisits")
@Tag(name = "Revisits 回访", description = "Planned by grade: A quarterly, B half-yearly, C yearly")
class RevisitController {

  private final RevisitDesk desk;
  private final KnownCustomers customers;

  RevisitController(RevisitDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List revisits, soonest due first (回访列表)")
  Page<RevisitView> list(
      @Parameter(description = "Staff id of the owner")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String owner,
      @Parameter(example = "A") @RequestParam(required = false) @Size(max = 8)
          @Nullable String grade,
      @Parameter(description = "Due before this day", example = "2026-12-31")
          @RequestParam(required = false)
          @Nullable LocalDate dueBefore,
      @RequestParam(required = false) @Nullable RevisitStatus status,
      @Parameter(example = "GRADE") @RequestParam(required = false) @Size(max = 32)
          @Nullable String cadence,
      @Parameter(description = "Revisit file of this project (回访档案)")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String project,
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    RevisitFilter filter =
        new RevisitFilter(owner, grade, dueBefore, status, cadence, project, ids);
    return desk.page(filter, page).map(RevisitView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One revisit (回访详情)")
  ResponseEntity<RevisitView> get(@PathVariable String id) {
    Revisit revisit = desk.get(id);
    return Answers.found(revisit, RevisitView.of(revisit));
  }

  @GetMapping("/{id}/explain")
  @Operation(summary = "How the due date came about (到期日说明)")
  ResponseEntity<RevisitExplanation> explain(@PathVariable String id) {
    Revisit revisit = desk.get(id);
    return Answers.found(revisit, RevisitExplanation.of(revisit));
  }

  @GetMapping("/{id}/script")
  @Operation(summary = "What is said in it, in the caller's language (回访话术)")
  ScriptView script(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return ScriptView.of(desk.script(id), ProblemWords.language(language));
  }

  @GetMapping("/coverage")
  @Operation(summary = "How well the cadence is kept, by grade (覆盖率)")
  List<CoverageView> coverage() {
    return desk.coverage().stream().map(CoverageView::of).toList();
  }

  @PostMapping("/{id}/agree")
  @Operation(summary = "Fix a date agreed with the customer; replanning keeps it (约定日期)")
  ResponseEntity<RevisitView> agree(
      @PathVariable String id, @Valid @RequestBody RevisitRequests.Agree body) {
    Stored<Revisit> stored = desk.agree(id, body.command());
    return Answers.changed(stored, RevisitView.of(stored.aggregate()));
  }

  @PostMapping("/{id}/complete")
  @Operation(
      summary = "Record the revisit as made, with the four questions (完成回访)",
      description =
          "The next revisit is planned from this day. A problem, a POOR answer or a customer who is not"
              + " satisfied is told as revisit-problem-found, and a complaint is opened in the same"
              + " chain.")
  ResponseEntity<RevisitView> complete(
      @PathVariable String id, @Valid @RequestBody RevisitRequests.Complete body) {
    Stored<Revisit> stored = desk.complete(id, body.command());
    return Answers.changed(stored, RevisitView.of(stored.aggregate()));
  }

  /** Coverage of one grade. */
  record CoverageView(String grade, long open, long overdue, long uncovered, double covered) {

    static CoverageView of(Coverage coverage) {
      return new CoverageView(
          coverage.grade(),
          coverage.open(),
          coverage.overdue(),
          coverage.uncovered(),
          coverage.covered());
    }
  }
}

package org.kehu.visit.visit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitDesk;
import org.kehu.visit.visit.VisitFilter;
import org.kehu.visit.visit.VisitStatus;
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

/** Visits over HTTP. */
@RestController
@RequestMapping(VisitController.PATH)
@Tag(
    name = "Visits 拜访",
    description = "Plan, confirm with the customer, prepare, conduct, sum up, report")
class VisitController {

  static final String PATH = "/api/v1/visits";

  private final VisitDesk desk;
  private final KnownCustomers customers;
  private final MergePatch patches;

  VisitController(VisitDesk desk, KnownCustomers customers, MergePatch patches) {
    this.desk = desk;
    this.customers = customers;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List visits, the newest plan first (拜访列表)")
  Page<VisitView> list(
      @Parameter(description = "Staff id of the owner")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String owner,
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable VisitStatus status,
      @Parameter(description = "Planned at or after") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Planned before") @RequestParam(required = false)
          @Nullable Instant to,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(new VisitFilter(owner, null, status, from, to, ids), page).map(VisitView::of);
  }

  @PostMapping
  @Operation(summary = "Plan a visit (制定拜访计划)")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<VisitView> plan(@Valid @RequestBody VisitRequests.Plan body) {
    Stored<Visit> stored = desk.plan(body.command());
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One visit (拜访详情)")
  ResponseEntity<VisitView> get(@PathVariable String id) {
    Visit visit = desk.get(id);
    return Answers.found(visit, view(visit));
  }

  @GetMapping("/{id}/form")
  @Operation(
      summary = "What is asked on this visit (拜访表单)",
      description = "By the customer's present class and the purpose, as the rules in force say.")
  FormView form(@PathVariable String id) {
    return desk.form(id).map(FormView::of).orElseGet(FormView::none);
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Edit the plan: purpose, visitors, content, place (修改计划)")
  ResponseEntity<VisitView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            plan ->
                patches
                    .apply(VisitRequests.Edit.of(plan), patch, VisitRequests.Edit.class)
                    .value()));
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "Confirm with the customer (与客户确认)")
  ResponseEntity<VisitView> confirm(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Confirm body) {
    return changed(desk.confirm(id, body.channel(), body.note()));
  }

  @PostMapping("/{id}/prepare")
  @Operation(summary = "Check the preparation off (完成准备)")
  ResponseEntity<VisitView> prepare(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Prepare body) {
    return changed(desk.prepare(id, body.value()));
  }

  @PostMapping("/{id}/conduct")
  @Operation(summary = "Record that it took place (拜访实施)")
  ResponseEntity<VisitView> conduct(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Conduct body) {
    return changed(desk.conduct(id, body.arrivedAt(), body.feedback()));
  }

  @PostMapping("/{id}/complete")
  @Operation(
      summary = "Sum it up: intention and next step (拜访总结)",
      description = "The next step becomes a follow-up of its owner within moments.")
  ResponseEntity<VisitView> complete(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Complete body) {
    return changed(desk.complete(id, body.command()));
  }

  @PostMapping("/{id}/report")
  @Operation(summary = "Report to leadership (拜访汇报)")
  ResponseEntity<VisitView> report(
      @PathVariable String id, @Valid @RequestBody VisitRequests.ReportTo body) {
    return changed(desk.report(id, body.toId(), body.note()));
  }

  @PostMapping("/{id}/reschedule")
  @Operation(summary = "Move to another time; the customer confirms anew (改期)")
  ResponseEntity<VisitView> reschedule(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Reschedule body) {
    return changed(desk.reschedule(id, body.plannedAt(), body.reason()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Call off (取消)")
  ResponseEntity<VisitView> cancel(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Reason body) {
    return changed(desk.cancel(id, body.reason()));
  }

  @PostMapping("/{id}/miss")
  @Operation(summary = "Record that it did not take place; it may still be moved (未成行)")
  ResponseEntity<VisitView> miss(
      @PathVariable String id, @Valid @RequestBody VisitRequests.Reason body) {
    return changed(desk.miss(id, body.reason()));
  }

  private ResponseEntity<VisitView> changed(Stored<Visit> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private VisitView view(Visit visit) {
    return VisitView.of(visit, desk.clashes(visit));
  }
}

package org.kehu.customer.development.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.development.DevelopmentPlan;
import org.kehu.customer.development.PlanDesk;
import org.kehu.customer.development.PlanSearch;
import org.kehu.customer.development.PlanStatus;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Development plans and the meetings on their progress (客户开发计划). */
@RestController
@RequestMapping("/api/v1/customers/development-plans")
@Tag(name = "development", description = "客户开发计划: versions, tasks, evaluations, progress meetings")
class PlanController {

  private static final String ID = Ids.FORM;

  private final PlanDesk desk;

  PlanController(PlanDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Draw a development plan up (制定客户开发计划)",
      description = "Of the caller's department unless another is named.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PlanView> draft(@RequestBody @Valid PlanRequests.Draft request) {
    Stored<DevelopmentPlan> stored = desk.draft(request.toCommand());
    return Answers.created(stored, "/api/v1/customers/development-plans", view(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Development plans, newest first (客户开发计划列表)",
      description = "Those of the caller's department, and those with a task of the caller.")
  Page<PlanView> page(
      @RequestParam(required = false) @Nullable PlanStatus status,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String responsible,
      PageRequest page) {
    return desk.page(new PlanSearch(status, responsible), page).map(this::view);
  }

  @GetMapping("/{planId}")
  @Operation(summary = "Read a development plan (查看客户开发计划)")
  ResponseEntity<PlanView> get(@PathVariable @Pattern(regexp = ID) String planId) {
    DevelopmentPlan plan = desk.get(planId);
    return Answers.found(plan, view(plan));
  }

  @PostMapping("/{planId}/adjust")
  @Operation(
      summary = "Adjust a plan with the reason (调整客户开发计划)",
      description = "Every version is kept.")
  ResponseEntity<PlanView> adjust(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid PlanRequests.Adjust request) {
    return changed(desk.adjust(planId, request.content().toContent(), request.reason().strip()));
  }

  @PostMapping("/{planId}/tasks")
  @Operation(
      summary = "Give a task to somebody (分配任务与责任人)",
      description = "Due within the period of the plan.")
  ResponseEntity<PlanView> addTask(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid PlanRequests.TaskBody request) {
    return changed(desk.addTask(planId, request.toTask()));
  }

  @PostMapping("/{planId}/tasks/{taskId}/settle")
  @Operation(
      summary = "Say what became of a task (任务完成或取消)",
      description = "By who answers for it, or a supervisor or manager.")
  ResponseEntity<PlanView> settle(
      @PathVariable @Pattern(regexp = ID) String planId,
      @PathVariable @Pattern(regexp = ID) String taskId,
      @RequestBody @Valid PlanRequests.Settle request) {
    return changed(desk.settle(planId, taskId, request.outcome(), request.note().strip()));
  }

  @PostMapping("/{planId}/agree")
  @Operation(
      summary = "Agree to a plan (批准客户开发计划)",
      description = "Not by who drew it up; it needs tasks.")
  ResponseEntity<PlanView> agree(@PathVariable @Pattern(regexp = ID) String planId) {
    return changed(desk.agree(planId));
  }

  @PostMapping("/{planId}/start")
  @Operation(summary = "Start a plan (开始执行)")
  ResponseEntity<PlanView> start(@PathVariable @Pattern(regexp = ID) String planId) {
    return changed(desk.start(planId));
  }

  @PostMapping("/{planId}/evaluations")
  @Operation(
      summary = "Evaluate a plan (评估客户开发计划)",
      description = "The next one is due as many days later as the plan says.")
  ResponseEntity<PlanView> evaluate(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid PlanRequests.Evaluate request) {
    return changed(desk.evaluate(planId, request.toReached(), request.findings().strip()));
  }

  @PostMapping("/{planId}/meetings")
  @Operation(
      summary = "Write a progress meeting down (记录业务进展交流会)",
      description = "What it arranges for the next stage becomes tasks of the plan.")
  ResponseEntity<PlanView> meet(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid PlanRequests.Meet request) {
    return changed(desk.meet(planId, request.toCommand()));
  }

  @PostMapping("/{planId}/close")
  @Operation(summary = "Close a plan (结束客户开发计划)", description = "When no task is open.")
  ResponseEntity<PlanView> close(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid PlanRequests.Close request) {
    return changed(desk.close(planId, request.result().strip()));
  }

  private ResponseEntity<PlanView> changed(Stored<DevelopmentPlan> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private PlanView view(DevelopmentPlan plan) {
    return PlanView.of(plan, desk.today());
  }
}

package org.kehu.survey.goal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.goal.GoalDesk;
import org.kehu.survey.goal.WorkGoal;
import org.kehu.survey.goal.WorkGoals;
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

/** Goals over HTTP: set, split, adopt, note results. */
@RestController
@RequestMapping(GoalController.PATH)
@Tag(name = "Goals", description = "Goals of the year by quarter and month (年度工作目标)")
class GoalController {

  static final String PATH = "/api/v1/appraisals/goals";

  private final GoalDesk desk;
  private final WorkGoals goals;

  GoalController(GoalDesk desk, WorkGoals goals) {
    this.desk = desk;
    this.goals = goals;
  }

  @PostMapping
  @Operation(
      summary = "Set a goal of the year (制定年度目标)",
      description =
          "For a department or one of its people. Split by months or quarters, else evenly; the parts"
              + " must add up to the target (422).")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<GoalView> set(@Valid @RequestBody GoalRequests.SetYear request) {
    Stored<WorkGoal> stored = desk.set(request.command());
    return Answers.created(stored, PATH, GoalView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List goals, newest first (目标列表)")
  Page<GoalView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String departmentId,
      @RequestParam(required = false) @Min(2020) @Max(2099) @Nullable Integer year,
      PageRequest page) {
    return goals.page(departmentId, year, SecurityRules.answers(), page).map(GoalView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one goal (查看目标)")
  ResponseEntity<GoalView> read(@PathVariable String id) {
    WorkGoal found = goals.get(id, SecurityRules.answers());
    return Answers.found(found, GoalView.of(found));
  }

  @PostMapping("/{id}/split")
  @Operation(
      summary = "Split a drafted goal anew (分解目标)",
      description = "By months, else by quarters, else evenly.")
  ResponseEntity<GoalView> split(
      @PathVariable String id, @Valid @RequestBody GoalRequests.SplitAnew request) {
    long target = goals.get(id, SecurityRules.answers()).target();
    return changed(desk.split(id, SecurityRules.answers(), request.split(target)));
  }

  @PostMapping("/{id}/adopt")
  @Operation(summary = "Adopt a goal (下达目标)", description = "It is not split any more afterwards.")
  ResponseEntity<GoalView> adopt(@PathVariable String id) {
    return changed(desk.adopt(id, SecurityRules.answers()));
  }

  @PostMapping("/{id}/results")
  @Operation(
      summary = "Note what was reached in a month (登记完成情况)",
      description = "Noting again corrects it; 409 before the month begins.")
  ResponseEntity<GoalView> noteResult(
      @PathVariable String id, @Valid @RequestBody GoalRequests.Result request) {
    return changed(
        desk.noteResult(id, SecurityRules.answers(), request.month(), request.reached()));
  }

  private static ResponseEntity<GoalView> changed(Stored<WorkGoal> stored) {
    return Answers.changed(stored, GoalView.of(stored.aggregate()));
  }
}

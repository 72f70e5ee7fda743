package org.kehu.complaint.correctiveaction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.correctiveaction.ActionDesk;
import org.kehu.complaint.correctiveaction.ActionFilter;
import org.kehu.complaint.correctiveaction.ActionId;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionStatus;
import org.kehu.complaint.correctiveaction.CorrectiveAction;
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

/** Corrective and preventive actions over HTTP. */
@RestController
@RequestMapping(ActionController.PATH)
@Tag(name = "corrective-actions", description = "纠正与预防措施 (so that a fault does not come back)")
class ActionController {

  static final String PATH = "/api/v1/corrective-actions";

  private final ActionDesk desk;

  ActionController(ActionDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List actions, newest first (措施列表)",
      description = "Only what the caller may see; those of a case only to who sees the case.")
  Page<ActionSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<ActionStatus> status,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable ActionKind kind,
      @Parameter(description = "责任人", example = "st-wu-tousu")
          @RequestParam(required = false)
          @Pattern(regexp = ActionRequests.STAFF_ID)
          @Nullable String owner,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "产品或服务", example = "面料成分检测")
          @RequestParam(required = false)
          @Size(max = 100)
          @Nullable String product,
      @Parameter(description = "完成或验证期限早于此时", example = "2027-01-15T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    Set<ActionStatus> any = status == null ? Set.of() : status;
    return desk.page(new ActionFilter(any, kind, owner, caseId, product, dueBefore), page)
        .map(ActionSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Plan an action: root cause, deed, owner, days (制定措施)",
      description =
          "By who works on the case it arose from, or the complaint group. It has the"
              + " confidentiality of its cases.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<ActionView> plan(@Valid @RequestBody ActionRequests.Plan body) {
    Stored<CorrectiveAction> stored = desk.plan(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show an action (措施详情)")
  ResponseEntity<ActionView> show(@PathVariable ActionId id) {
    CorrectiveAction action = desk.get(id);
    return Answers.found(action, shown(action));
  }

  @PostMapping("/{id}/replan")
  @Operation(summary = "Give it another owner or other days (调整措施)")
  ResponseEntity<ActionView> replan(
      @PathVariable ActionId id, @Valid @RequestBody ActionRequests.Replan body) {
    return changed(desk.replan(id, body.command()));
  }

  @PostMapping("/{id}/complete")
  @Operation(summary = "Say that it is done, with evidence (完成措施)")
  ResponseEntity<ActionView> complete(
      @PathVariable ActionId id, @Valid @RequestBody ActionRequests.Complete body) {
    return changed(desk.complete(id, body.command()));
  }

  @PostMapping("/{id}/check")
  @Operation(
      summary = "Judge whether it helped (有效性验证)",
      description = "Never by its owner. What did not help is to be done anew, with new days.")
  ResponseEntity<ActionView> check(
      @PathVariable ActionId id, @Valid @RequestBody ActionRequests.Check body) {
    return changed(desk.check(id, body.command()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Give it up, with a reason (取消措施)")
  ResponseEntity<ActionView> cancel(
      @PathVariable ActionId id, @Valid @RequestBody ActionRequests.Cancel body) {
    return changed(desk.cancel(id, body.command()));
  }

  private ResponseEntity<ActionView> changed(Stored<CorrectiveAction> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private ActionView shown(CorrectiveAction action) {
    return ActionView.of(action, desk.seenCases(action));
  }
}

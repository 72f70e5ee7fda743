package org.kehu.kit.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.ApprovalFilter;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Say;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The approvals of this service, for those whom they concern. */
@RestController
@RequestMapping("/api/v1/approvals/${spring.application.name}")
@Tag(
    name = "approvals",
    description = "审批: decide, add others, pass on, withdraw; seen by those whom they concern only")
public class ApprovalController {

  private final ApprovalDesk desk;

  public ApprovalController(ApprovalDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List the approvals that concern me (与我有关的审批), newest first",
      description =
          "TO_DECIDE: it is my turn, or that of somebody for whom I stand in as deputy or by a letter of"
              + " delegation. ASKED: I asked for it.")
  Page<ApprovalView> list(
      @RequestParam(defaultValue = "ALL") ApprovalFilter.Box box,
      @RequestParam(required = false) @Nullable ApprovalStatus status,
      @RequestParam(required = false) @Pattern(regexp = "[a-z-]{1,40}")
          @Nullable String subjectKind,
      PageRequest page) {
    return desk.page(new ApprovalFilter(box, status, subjectKind), page).map(this::view);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an approval (查看审批单)")
  ResponseEntity<ApprovalView> get(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    Approval approval = desk.get(id);
    return Answers.found(approval, view(approval));
  }

  @PostMapping("/{id}/approve")
  @Operation(
      summary = "Approve (同意)",
      description =
          "From the caller's seat, or on behalf of somebody who is away or has lent the power by a letter.")
  ResponseEntity<ApprovalView> approve(
      @PathVariable @Pattern(regexp = Ids.FORM) String id,
      @Valid @RequestBody(required = false) ApprovalRequests.@Nullable Approve request) {
    return changed(desk.approve(id, request == null ? Say.because(null) : request.toSay()));
  }

  @PostMapping("/{id}/refuse")
  @Operation(summary = "Refuse, with a reason (拒绝)")
  ResponseEntity<ApprovalView> refuse(
      @PathVariable @Pattern(regexp = Ids.FORM) String id,
      @Valid @RequestBody ApprovalRequests.Refuse request) {
    return changed(desk.refuse(id, request.toSay()));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Take back what I asked for (撤回)")
  ResponseEntity<ApprovalView> withdraw(
      @PathVariable @Pattern(regexp = Ids.FORM) String id,
      @Valid @RequestBody ApprovalRequests.Withdraw request) {
    return changed(desk.withdraw(id, request.reason()));
  }

  @PostMapping("/{id}/add-sign")
  @Operation(
      summary = "Have another asked too (加签)",
      description =
          "BEFORE: asked first, then it is the caller's turn again. AFTER: asked when the caller has"
              + " approved.")
  ResponseEntity<ApprovalView> addSign(
      @PathVariable @Pattern(regexp = Ids.FORM) String id,
      @Valid @RequestBody ApprovalRequests.AddSign request) {
    return changed(
        desk.addSigner(id, request.seat(), request.place(), request.participant().toParticipant()));
  }

  @PostMapping("/{id}/delegate")
  @Operation(
      summary = "Give it to another person to decide (转办)",
      description = "What that person decides is recorded as decided on behalf of the caller.")
  ResponseEntity<ApprovalView> delegate(
      @PathVariable @Pattern(regexp = Ids.FORM) String id,
      @Valid @RequestBody ApprovalRequests.Delegate request) {
    return changed(desk.passOn(id, request.seat(), request.toId(), request.note()));
  }

  private ResponseEntity<ApprovalView> changed(Stored<Approval> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private ApprovalView view(Approval approval) {
    return ApprovalView.of(approval, desk.turnsOf(approval));
  }
}

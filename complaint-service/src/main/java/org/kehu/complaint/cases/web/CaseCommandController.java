package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.kit.store.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The commands on a case. An illegal one is 409 with the present {@code state} and the {@code
 * allowedMoves}; without {@code If-Match} a command is tried on the newest state.
 */
@RestController
@RequestMapping("/api/v1/complaints/{id}")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
@ApiResponse(responseCode = "200", description = "The case after the command")
@ApiResponse(responseCode = "403", description = "Not the caller's business")
@ApiResponse(responseCode = "404", description = "There is no such case for this caller")
@ApiResponse(responseCode = "409", description = "Not legal now; see state and allowedMoves")
@ApiResponse(responseCode = "412", description = "It was changed meanwhile")
@ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
class CaseCommandController {

  private final CaseDesk desk;
  private final CaseViews views;

  CaseCommandController(CaseDesk desk, CaseViews views) {
    this.desk = desk;
    this.views = views;
  }

  @PostMapping("/investigate")
  @Operation(
      summary = "Start the investigation, or end it with findings (调查)",
      description = "Without findings it starts, with findings it ends.")
  ResponseEntity<Object> investigate(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Investigate body) {
    return answer(
        body.findings() == null
            ? desk.startInvestigation(id)
            : desk.finishInvestigation(id, body.findings().findings()));
  }

  @PostMapping("/proposals")
  @Operation(
      summary = "Put three or four alternatives before the customer (提出方案)",
      description =
          "Each weighed against what the customer wants (remedySought), the best never one that falls"
              + " short beside one that does not; when the fault is ours, with the company's apology.")
  ResponseEntity<Object> offer(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Offer body) {
    return answer(desk.offer(id, body.command()));
  }

  @PostMapping("/proposals/{n}/accept")
  @Operation(summary = "The customer confirms an alternative (客户确认方案)")
  ResponseEntity<Object> accept(
      @PathVariable CaseId id,
      @PathVariable @Min(1) @Max(Bounds.MOST_ENTRIES) int n,
      @Valid @RequestBody CaseRequests.Answer body) {
    return answer(desk.accept(id, body.command(n)));
  }

  @PostMapping("/proposals/{n}/refuse")
  @Operation(summary = "The customer objects to an alternative (客户不同意方案)")
  ResponseEntity<Object> refuse(
      @PathVariable CaseId id,
      @PathVariable @Min(1) @Max(Bounds.MOST_ENTRIES) int n,
      @Valid @RequestBody CaseRequests.Answer body) {
    return answer(desk.refuse(id, body.command(n)));
  }

  @PostMapping("/approve")
  @Operation(summary = "Agree to the result (审批通过)")
  ResponseEntity<Object> approve(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Decide body) {
    return answer(desk.decide(id, body.command(true)));
  }

  @PostMapping("/reject")
  @Operation(summary = "Send the result back (审批退回)")
  ResponseEntity<Object> reject(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Decide body) {
    return answer(desk.decide(id, body.command(false)));
  }

  @PostMapping("/resolve")
  @Operation(summary = "Carry out the decision and tell it (解决并答复)")
  ResponseEntity<Object> resolve(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Resolve body) {
    return answer(desk.resolve(id, body.command()));
  }

  @PostMapping("/callbacks")
  @Operation(summary = "Record a call-back: attempt, outcome, opinion (回访)")
  ResponseEntity<Object> callBack(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.CallBack body) {
    return answer(desk.callBack(id, body.command()));
  }

  @PostMapping("/close")
  @Operation(
      summary = "Close the case (结案)",
      description =
          "Only when the decision was told and the call-backs that policy asks for were held or refused;"
              + " else 409 with what is unmet.")
  ResponseEntity<Object> close(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Close body) {
    return answer(desk.close(id, body.command()));
  }

  @PostMapping("/reopen")
  @Operation(summary = "Take it up again (重新受理)")
  ResponseEntity<Object> reopen(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Reason body) {
    return answer(desk.reopen(id, body.command()));
  }

  @PostMapping("/withdraw")
  @Operation(summary = "The customer takes it back (撤诉)")
  ResponseEntity<Object> withdraw(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Reason body) {
    return answer(desk.withdraw(id, body.command()));
  }

  @PostMapping("/escalate")
  @Operation(summary = "Take it up the line (升级)")
  ResponseEntity<Object> escalate(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Escalate body) {
    return answer(desk.escalate(id, body.command()));
  }

  private ResponseEntity<Object> answer(Stored<ComplaintCase> stored) {
    return views.changed(stored);
  }
}

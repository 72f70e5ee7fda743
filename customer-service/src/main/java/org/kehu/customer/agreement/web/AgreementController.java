package org.kehu.customer.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.agreement.AgreementDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements with a customer (合作协议), from the draft to the file and to their end. */
@RestController
@RequestMapping("/api/v1/customers/{id}/agreements")
@Tag(name = "agreements", description = "合作协议: drafting, legal review, signing, execution, change")
class AgreementController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final AgreementDesk desk;
  private final AgreementAnswers answers;

  AgreementController(AgreementDesk desk, AgreementAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @PostMapping
  @Operation(
      summary = "Begin an agreement from what was negotiated (协议起草)",
      description = "By the legal or the business department. Terms may be completed later.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AgreementView> draft(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid AgreementRequests.Begin request) {
    return answers.created(desk.draft(id, request.toCommand()));
  }

  @GetMapping
  @Operation(summary = "List a customer's agreements, newest first (协议列表)")
  Page<AgreementView> list(@PathVariable @Pattern(regexp = ID) String id, PageRequest page) {
    return desk.list(id, page).map(answers::view);
  }

  @GetMapping("/{agreementId}")
  @Operation(summary = "Read an agreement: versions, progress, meetings, risks (查看协议)")
  ResponseEntity<AgreementView> get(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId) {
    return answers.found(desk.get(id, agreementId));
  }

  @PutMapping("/{agreementId}/terms")
  @Operation(
      summary = "Write the terms of the draft anew (修改协议)",
      description =
          "What was confirmed of equal promises stays. A draft that was approved must be reviewed"
              + " again.")
  ResponseEntity<AgreementView> revise(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid TermsJson terms) {
    return answers.changed(desk.revise(id, agreementId, terms.toTerms()));
  }

  @PostMapping("/{agreementId}/promises/{place}/confirm")
  @Operation(
      summary = "Say that your department can keep a promise (确认承诺可实现)",
      description = "Only people of the department that must keep it; the first promise is 1.")
  ResponseEntity<AgreementView> confirm(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @PathVariable @Min(1) @Max(20) int place) {
    return answers.changed(desk.confirmPromise(id, agreementId, place));
  }

  @PostMapping("/{agreementId}/submit")
  @Operation(
      summary = "Ask the legal department for its review (提交法务审核)",
      description =
          "Obligations, content, term, payment and liability must be written and every promise"
              + " confirmed. Decided at /api/v1/approvals/customer; a refusal's note is the"
              + " amendments that are wanted.")
  ResponseEntity<AgreementView> submit(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId) {
    return answers.changed(desk.submit(id, agreementId));
  }

  @PostMapping("/{agreementId}/consult")
  @Operation(
      summary = "State that you have read the customer's file before signing (签约前查阅客户档案)",
      description = "Who signs for us must have done so.")
  ResponseEntity<AgreementView> consult(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId) {
    return answers.changed(desk.consult(id, agreementId));
  }

  @PostMapping("/{agreementId}/sign")
  @Operation(
      summary = "Record that a party's representative signed and sealed (签字盖章)",
      description = "With the second signature the version binds both, and waits to be filed.")
  ResponseEntity<AgreementView> sign(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid AgreementRequests.Sign request) {
    return answers.changed(desk.sign(id, agreementId, request.toCommand()));
  }

  @PostMapping("/{agreementId}/withdraw-draft")
  @Operation(summary = "Give up the draft at hand (撤销草案)")
  ResponseEntity<AgreementView> withdrawDraft(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId) {
    return answers.changed(desk.withdrawDraft(id, agreementId));
  }

  @PostMapping("/{agreementId}/file")
  @Operation(summary = "Put what is signed on file (归档备案)")
  ResponseEntity<AgreementView> file(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid AgreementRequests.Put request) {
    return answers.changed(
        desk.file(id, agreementId, request.archiveNumber().strip(), request.place().strip()));
  }

  @PostMapping("/{agreementId}/changes")
  @Operation(
      summary = "Begin a change that both have negotiated (合作变更)",
      description =
          "A new draft from the terms in force, reviewed and signed like the first; until then the"
              + " former version binds. A renewal is a change too.")
  ResponseEntity<AgreementView> change(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid AgreementRequests.Change request) {
    return answers.changed(desk.change(id, agreementId, request.toChange()));
  }

  @PostMapping("/{agreementId}/terminate")
  @Operation(
      summary = "End an agreement before its time (合作终止)",
      description = "By consent only after a negotiation. A change at hand is void.")
  ResponseEntity<AgreementView> terminate(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid AgreementRequests.Terminate request) {
    return answers.changed(desk.terminate(id, agreementId, request.toCommand()));
  }
}

package org.kehu.customer.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.agreement.ExecutionDesk;
import org.kehu.kit.ids.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an agreement is carried out (合作执行与监控). */
@RestController
@RequestMapping("/api/v1/customers/{id}/agreements/{agreementId}")
@Tag(name = "agreements", description = "合作协议: drafting, legal review, signing, execution, change")
class ExecutionController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final ExecutionDesk desk;
  private final AgreementAnswers answers;

  ExecutionController(ExecutionDesk desk, AgreementAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @PostMapping("/work")
  @Operation(
      summary = "Make a part of the agreement a department's task (任务分解与责任落实)",
      description = "It stands in the progress table and in the task list until it is done.")
  ResponseEntity<AgreementView> plan(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid ExecutionRequests.Work request) {
    return answers.changed(desk.plan(id, agreementId, request.toCommand()));
  }

  @PostMapping("/work/{itemId}/progress")
  @Operation(summary = "Say how far a task has come (登记进度)", description = "100 is done.")
  ResponseEntity<AgreementView> report(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @PathVariable @Pattern(regexp = Ids.FORM) String itemId,
      @RequestBody @Valid ExecutionRequests.Report request) {
    return answers.changed(desk.report(id, agreementId, itemId, request.toCommand()));
  }

  @PostMapping("/meetings")
  @Operation(summary = "Write a coordination meeting down (登记沟通会议)")
  ResponseEntity<AgreementView> meet(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid ExecutionRequests.Meet request) {
    return answers.changed(desk.hold(id, agreementId, request.toCommand()));
  }

  @PostMapping("/risks")
  @Operation(summary = "Identify a risk with its measures (登记风险)")
  ResponseEntity<AgreementView> identify(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid ExecutionRequests.Assess request) {
    return answers.changed(desk.identify(id, agreementId, request.toCommand()));
  }

  @PutMapping("/risks/{riskId}")
  @Operation(summary = "Assess a risk anew, or close it (重新评估风险)")
  ResponseEntity<AgreementView> assess(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @PathVariable @Pattern(regexp = Ids.FORM) String riskId,
      @RequestBody @Valid ExecutionRequests.Assess request) {
    return answers.changed(desk.assess(id, agreementId, riskId, request.toCommand()));
  }
}

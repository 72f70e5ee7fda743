package org.kehu.customer.secrecy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.secrecy.SecrecyAgreement;
import org.kehu.customer.secrecy.SecrecyDesk;
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

/** Confidentiality agreements with employees (员工保密协议). */
@RestController
@RequestMapping(SecrecyController.PATH)
@Tag(name = "secrecy", description = "员工保密协议: scope, period, liability; who has none")
class SecrecyController {

  static final String PATH = "/api/v1/staff/secrecy-agreements";

  private final SecrecyDesk desk;

  SecrecyController(SecrecyDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Keep what an employee signed (登记保密协议)",
      description = "Scope, period and liability (G-12); one at a time.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SecrecyView> sign(@RequestBody @Valid SecrecyRequests.Sign request) {
    Stored<SecrecyAgreement> stored = desk.sign(request.staffId(), request.toTerms());
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Confidentiality agreements, newest first (保密协议列表)",
      description = "Those of the own department, and the own one.")
  Page<SecrecyView> page(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String staff,
      PageRequest page) {
    return desk.page(staff, page).map(this::view);
  }

  @GetMapping("/missing")
  @Operation(
      summary = "Who has none that binds today (未签保密协议人员)",
      description =
          "Everybody of the directory counts, whatever the employment or department (G-18). A page"
              + " may hold fewer than asked for and still have a next one.")
  Page<SecrecyView.UnboundView> missing(
      @RequestParam(required = false) @Size(max = 64) @Nullable String department,
      PageRequest page) {
    return desk.unbound(department, page).map(SecrecyView.UnboundView::of);
  }

  @GetMapping("/{agreementId}")
  @Operation(summary = "Read a confidentiality agreement (查看保密协议)")
  ResponseEntity<SecrecyView> get(@PathVariable @Pattern(regexp = Ids.FORM) String agreementId) {
    SecrecyAgreement agreement = desk.get(agreementId);
    return Answers.found(agreement, view(agreement));
  }

  @PostMapping("/{agreementId}/end")
  @Operation(
      summary = "End one (终止保密协议)",
      description = "Secrecy goes on for the agreed months after it.")
  ResponseEntity<SecrecyView> end(
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestBody @Valid SecrecyRequests.End request) {
    Stored<SecrecyAgreement> stored = desk.end(agreementId, request.reason().strip(), request.on());
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private SecrecyView view(SecrecyAgreement agreement) {
    return SecrecyView.of(agreement, desk.today());
  }
}

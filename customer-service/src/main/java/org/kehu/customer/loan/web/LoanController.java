package org.kehu.customer.loan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.loan.Loan;
import org.kehu.customer.loan.LoanDesk;
import org.kehu.customer.loan.LoanSearch;
import org.kehu.customer.loan.LoanStatus;
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

/** Loans of archives (借阅), from the application to the return. */
@RestController
@RequestMapping("/api/v1/customers/loans")
@Tag(name = "archives", description = "客户档案: intake, counting, filing, verification, loans")
class LoanController {

  private final LoanDesk desk;

  LoanController(LoanDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Apply for reading, borrowing or copying an archive (借阅档案申请表, F-12)",
      description =
          "By the number of the archive. Whom the policy names agree first, at"
              + " /api/v1/approvals/customer; some borrow directly. 秘密 for four hours at most, 机密"
              + " only QUERY, in the archive room; 绝密 never.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LoanView> apply(@RequestBody @Valid LoanRequests.Apply request) {
    Stored<Loan> stored = desk.apply(request.toCommand());
    return Answers.created(stored, "/api/v1/customers/loans", LoanView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "The register of loans, newest first (借阅登记)",
      description = "The own ones, those of departments that the caller answers for, or all.")
  Page<LoanView> register(
      @RequestParam(required = false) @Pattern(regexp = Ids.FORM) @Nullable String archive,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String borrower,
      @RequestParam(required = false) @Nullable LoanStatus status,
      @RequestParam(defaultValue = "false") boolean overdue,
      PageRequest page) {
    LoanSearch search = new LoanSearch(archive, borrower, status, overdue);
    return desk.register(search, page).map(LoanView::of);
  }

  @GetMapping("/{loanId}")
  @Operation(summary = "Read a loan (查看借阅)")
  ResponseEntity<LoanView> get(@PathVariable @Pattern(regexp = Ids.FORM) String loanId) {
    Loan one = desk.get(loanId);
    return Answers.found(one, LoanView.of(one));
  }

  @PostMapping("/{loanId}/withdraw")
  @Operation(summary = "Take an application back (撤回借阅申请)")
  ResponseEntity<LoanView> withdraw(@PathVariable @Pattern(regexp = Ids.FORM) String loanId) {
    return changed(desk.withdraw(loanId));
  }

  @PostMapping("/{loanId}/hand-out")
  @Operation(
      summary = "Hand a granted volume out (出借)",
      description = "From now on the time runs. Refused while another loan has the volume.")
  ResponseEntity<LoanView> handOut(@PathVariable @Pattern(regexp = Ids.FORM) String loanId) {
    return changed(desk.handOut(loanId));
  }

  @PostMapping("/{loanId}/confirm")
  @Operation(
      summary = "Sign that you received the volume (当事人确认签字)",
      description = "Only the borrower. Electronic files are open to the borrower until dueAt.")
  ResponseEntity<LoanView> confirm(@PathVariable @Pattern(regexp = Ids.FORM) String loanId) {
    return changed(desk.confirm(loanId));
  }

  @PostMapping("/{loanId}/return")
  @Operation(
      summary = "Take a volume back (归还)",
      description =
          "With its condition and what is missing; for that the borrower is liable, and the"
              + " superior is told.")
  ResponseEntity<LoanView> giveBack(
      @PathVariable @Pattern(regexp = Ids.FORM) String loanId,
      @RequestBody @Valid LoanRequests.GiveBack request) {
    return changed(desk.giveBack(loanId, request.condition(), request.note(), request.toMissing()));
  }

  @PostMapping("/{loanId}/lost")
  @Operation(
      summary = "Report that a lent volume is lost (遗失报告)",
      description = "It is traced at once and reported to the superior.")
  ResponseEntity<LoanView> lose(
      @PathVariable @Pattern(regexp = Ids.FORM) String loanId,
      @RequestBody @Valid LoanRequests.Lose request) {
    return changed(desk.lose(loanId, request.note().strip()));
  }

  @PostMapping("/{loanId}/traces")
  @Operation(summary = "Record what was done to find a lost volume (追查记录)")
  ResponseEntity<LoanView> trace(
      @PathVariable @Pattern(regexp = Ids.FORM) String loanId,
      @RequestBody @Valid LoanRequests.Trace request) {
    return changed(desk.trace(loanId, request.what().strip()));
  }

  private static ResponseEntity<LoanView> changed(Stored<Loan> stored) {
    return Answers.changed(stored, LoanView.of(stored.aggregate()));
  }
}

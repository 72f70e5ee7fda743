package org.kehu.customer.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.account.AccountApplication;
import org.kehu.customer.account.AccountDesk;
import org.kehu.customer.account.AccountSearch;
import org.kehu.customer.account.ApplicationKind;
import org.kehu.customer.account.ApplicationStatus;
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

/** Applications to open and rename accounts in finance (开户、更改户名). */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "accounts", description = "开户、更改户名: paper applications for accounts in finance")
class AccountController {

  private static final String APPLICATIONS = "/api/v1/customers/account-applications";
  private static final String ID = Ids.FORM;

  private final AccountDesk desk;

  AccountController(AccountDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/{id}/account-applications")
  @Operation(
      summary = "Bring a paper application to open or rename an account (提交开户、更改户名申请)",
      description =
          "An enterprise's account is opened in the file's name; once there is one, the file's name"
              + " changes by an application alone. One at a time.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AccountApplicationView> apply(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid AccountRequests.Apply request) {
    Stored<AccountApplication> stored = desk.apply(id, request.toCommand());
    return Answers.created(stored, APPLICATIONS, AccountApplicationView.of(stored.aggregate()));
  }

  @GetMapping("/account-applications")
  @Operation(summary = "Applications for accounts, newest first (开户、更改户名申请列表)")
  Page<AccountApplicationView> page(
      @RequestParam(required = false) @Nullable ApplicationStatus status,
      @RequestParam(required = false) @Nullable ApplicationKind kind,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      PageRequest page) {
    return desk.page(new AccountSearch(status, kind, desk.idsOf(customer)), page)
        .map(AccountApplicationView::of);
  }

  @GetMapping("/account-applications/{applicationId}")
  @Operation(summary = "Read an application for an account (查看开户、更改户名申请)")
  ResponseEntity<AccountApplicationView> get(
      @PathVariable @Pattern(regexp = ID) String applicationId) {
    AccountApplication one = desk.get(applicationId);
    return Answers.found(one, AccountApplicationView.of(one));
  }

  @PostMapping("/account-applications/{applicationId}/filings")
  @Operation(
      summary = "Archive the paper, at the sales centre and at finance (销售中心、财务部存档)",
      description = "Finance files its own copy, the sales centre the other.")
  ResponseEntity<AccountApplicationView> file(
      @PathVariable @Pattern(regexp = ID) String applicationId,
      @RequestBody @Valid AccountRequests.Filing request) {
    return changed(desk.file(applicationId, request.place(), request.shelf().strip()));
  }

  @PostMapping("/account-applications/{applicationId}/record")
  @Operation(
      summary = "Record and classify the account in the ERP (ERP 录入分类)",
      description =
          "Once the paper lies in both archives. The file has the account and its name from then"
              + " on, and the staff concerned are told.")
  ResponseEntity<AccountApplicationView> record(
      @PathVariable @Pattern(regexp = ID) String applicationId,
      @RequestBody @Valid AccountRequests.Recorded request) {
    return changed(desk.record(applicationId, request.accountNumber(), request.category().strip()));
  }

  @PostMapping("/account-applications/{applicationId}/refuse")
  @Operation(summary = "Refuse an application, by finance (不予受理)")
  ResponseEntity<AccountApplicationView> refuse(
      @PathVariable @Pattern(regexp = ID) String applicationId,
      @RequestBody @Valid AccountRequests.Refused request) {
    return changed(desk.refuse(applicationId, request.reason().strip()));
  }

  private static ResponseEntity<AccountApplicationView> changed(Stored<AccountApplication> stored) {
    return Answers.changed(stored, AccountApplicationView.of(stored.aggregate()));
  }
}

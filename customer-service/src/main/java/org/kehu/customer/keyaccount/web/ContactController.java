package org.kehu.customer.keyaccount.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.ContactDesk;
import org.kehu.customer.keyaccount.ContactReport;
import org.kehu.customer.keyaccount.KeyAccountDesk;
import org.kehu.kit.crypto.Disclosure;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contact with key accounts: who keeps it, and the reports (联系报告制). */
@RestController
@RequestMapping("/api/v1/key-accounts/{accountId}")
@Tag(name = "key-accounts", description = "大客户: list, research, surveys, recognition, contact")
class ContactController {

  private final ContactDesk desk;
  private final KeyAccountDesk accounts;

  ContactController(ContactDesk desk, KeyAccountDesk accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  @PutMapping("/contacts")
  @Operation(
      summary = "Name who keeps contact, ours and theirs (确定联系人)",
      description = "At least two persons of ours, or as many as the rules want.")
  ResponseEntity<KeyAccountView> name(
      @PathVariable @Pattern(regexp = Ids.FORM) String accountId,
      @RequestBody @Valid ContactRequests.Name request) {
    Stored<Candidacy> stored =
        desk.name(accountId, request.staffIds(), request.theirs().toContact());
    Candidacy one = stored.aggregate();
    return Answers.changed(stored, KeyAccountView.of(one, accounts.persons(one)));
  }

  @PostMapping("/reports")
  @Operation(
      summary = "Report a contact, with the information both ways (联系报告)",
      description = "By one of those who keep contact.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ContactReportView> report(
      @PathVariable @Pattern(regexp = Ids.FORM) String accountId,
      @RequestBody @Valid ContactRequests.Report request) {
    Stored<ContactReport> stored = desk.report(accountId, request.toCommand());
    return Answers.created(
        stored,
        "/api/v1/key-accounts/" + accountId + "/reports",
        ContactReportView.of(stored.aggregate(), Disclosure.PLAIN));
  }

  @GetMapping("/reports")
  @Operation(summary = "The contact reports of a key account, newest first (联系报告列表)")
  Page<ContactReportView> reports(
      @PathVariable @Pattern(regexp = Ids.FORM) String accountId, PageRequest page) {
    Disclosure persons = accounts.persons(accounts.get(accountId));
    return desk.reports(accountId, page).map(one -> ContactReportView.of(one, persons));
  }
}

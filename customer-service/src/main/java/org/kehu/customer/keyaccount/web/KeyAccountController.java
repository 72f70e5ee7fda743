package org.kehu.customer.keyaccount.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.AccountType;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.CandidacySearch;
import org.kehu.customer.keyaccount.CandidacyStatus;
import org.kehu.customer.keyaccount.KeyAccountDesk;
import org.kehu.customer.keyaccount.Priority;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Key accounts (大客户), from the potential list to the signed agreement. */
@RestController
@RequestMapping("/api/v1/key-accounts")
@Tag(name = "key-accounts", description = "大客户: list, research, surveys, recognition, contact")
class KeyAccountController {

  private static final String ID = Ids.FORM;

  private final KeyAccountDesk desk;

  KeyAccountController(KeyAccountDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Put a customer on the list of potential key accounts (列入潜在大客户名录, F-21)",
      description = "A customer stands on it once; MEMBER accounts are individuals.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeyAccountView> list(@RequestBody @Valid KeyAccountRequests.Enlist request) {
    Stored<Candidacy> stored = desk.list(request.toCommand());
    return Answers.created(stored, "/api/v1/key-accounts", view(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Key accounts and potential ones, newest first (大客户名录)",
      description = "The potential list is status LISTED; lapsed=true finds where contact lapsed.")
  Page<KeyAccountEntry> page(
      @RequestParam(required = false) @Nullable CandidacyStatus status,
      @RequestParam(required = false) @Nullable AccountType type,
      @RequestParam(required = false) @Nullable Priority priority,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      @RequestParam(defaultValue = "false") boolean lapsed,
      PageRequest page) {
    CandidacySearch search =
        new CandidacySearch(status, type, priority, desk.idsOf(customer), lapsed);
    return desk.page(search, page).map(KeyAccountEntry::of);
  }

  @GetMapping("/{accountId}")
  @Operation(summary = "Read a key account: surveys, recognition, contacts (查看大客户)")
  ResponseEntity<KeyAccountView> get(@PathVariable @Pattern(regexp = ID) String accountId) {
    Candidacy one = desk.get(accountId);
    return Answers.found(one, view(one));
  }

  @PutMapping("/{accountId}/research")
  @Operation(
      summary = "Keep what the research has come to (潜在客户调研)",
      description = "In its order: goal, information, analysis, report.")
  ResponseEntity<KeyAccountView> research(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.ResearchJson request) {
    return changed(desk.research(accountId, request.toResearch()));
  }

  @PostMapping("/{accountId}/submit")
  @Operation(
      summary = "Submit a potential key account to the manager (提交大客户经理)",
      description = "With the research report; 409 names what is unmet.")
  ResponseEntity<KeyAccountView> submit(@PathVariable @Pattern(regexp = ID) String accountId) {
    return changed(desk.submit(accountId));
  }

  @PostMapping("/{accountId}/screen")
  @Operation(
      summary = "Screen a potential key account: priority, channels, methods (确定重点开发客户)",
      description = "With FOCUS, at least two persons must keep contact from now on.")
  ResponseEntity<KeyAccountView> screen(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.Screen request) {
    return changed(desk.screen(accountId, request.priority(), request.channels().strip()));
  }

  @PutMapping("/{accountId}/general-survey")
  @Operation(
      summary = "Keep what the general survey has found (一般调查)",
      description =
          "Papers are attached at /api/v1/files/customer?owner=key-account/<id> and named by id; a"
              + " statement may be stated with its source instead.")
  ResponseEntity<KeyAccountView> survey(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid SurveyJson request) {
    return changed(desk.survey(accountId, request.toSurvey()));
  }

  @PostMapping("/{accountId}/field-survey")
  @Operation(
      summary = "Record the field survey and its judgements (实地调查)",
      description =
          "After the general survey is whole (409 names what is unmet), together with the"
              + " department's manager and a supervisor; each principle is judged once.")
  ResponseEntity<KeyAccountView> fieldSurvey(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.FieldSurvey request) {
    return changed(desk.survey(accountId, request.toCommand()));
  }

  @PostMapping("/{accountId}/application")
  @Operation(
      summary = "Apply for the recognition (客户认定申请表, F-19)",
      description =
          "409 names what is unmet: surveys, principles, definition. Decided at"
              + " /api/v1/approvals/customer by whom the rules name.")
  ResponseEntity<KeyAccountView> apply(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.Apply request) {
    return changed(desk.apply(accountId, request.toCommand()));
  }

  @PostMapping("/{accountId}/agreement")
  @Operation(
      summary = "Name the agreement that both signed (签订正式协议)",
      description =
          "An agreement of this customer that binds both, of a kind that the rules name, signed for"
              + " us by staff of the key account's department; 409 names what is unmet.")
  ResponseEntity<KeyAccountView> sign(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.NameAgreement request) {
    return changed(desk.sign(accountId, request.agreementId()));
  }

  @PostMapping("/{accountId}/drop")
  @Operation(summary = "Develop it no more (不再开发)")
  ResponseEntity<KeyAccountView> drop(
      @PathVariable @Pattern(regexp = ID) String accountId,
      @RequestBody @Valid KeyAccountRequests.DropIt request) {
    return changed(desk.drop(accountId, request.reason().strip()));
  }

  private KeyAccountView view(Candidacy one) {
    return KeyAccountView.of(one, desk.persons(one));
  }

  private ResponseEntity<KeyAccountView> changed(Stored<Candidacy> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }
}

package org.kehu.customer.commission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.commission.Commission;
import org.kehu.customer.commission.CommissionDesk;
import org.kehu.customer.commission.CommissionSearch;
import org.kehu.customer.commission.CommissionStatus;
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

/** Commissions of deals and how they are shared (提成分配). */
@RestController
@RequestMapping("/api/v1/customers/commissions")
@Tag(name = "commissions", description = "提成分配: one salesperson's alone, or shared by agreement")
class CommissionController {

  private static final String ID = Ids.FORM;

  private final CommissionDesk desk;

  CommissionController(CommissionDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Record the commission of a deal (登记成交与提成)",
      description =
          "One person gets 100 %, or two share 100 % and both agree; who records it has agreed to"
              + " their own share. A deal is recorded once.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommissionView> record(@RequestBody @Valid CommissionRequests.Deal request) {
    Stored<Commission> stored = desk.record(request.toCommand());
    return Answers.created(
        stored, "/api/v1/customers/commissions", CommissionView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Commissions, newest first (提成分配列表)",
      description = "Those of the caller's department, and those with a share of the caller.")
  Page<CommissionView> page(
      @RequestParam(required = false) @Nullable CommissionStatus status,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String staff,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      PageRequest page) {
    return desk.page(new CommissionSearch(status, staff, desk.idsOf(customer)), page)
        .map(CommissionView::of);
  }

  @GetMapping("/{commissionId}")
  @Operation(summary = "Read a commission (查看提成分配)")
  ResponseEntity<CommissionView> get(@PathVariable @Pattern(regexp = ID) String commissionId) {
    Commission one = desk.get(commissionId);
    return Answers.found(one, CommissionView.of(one));
  }

  @PostMapping("/{commissionId}/propose")
  @Operation(
      summary = "Propose other shares (另提分配比例)",
      description = "By one of the two, between the same two; the other agrees anew.")
  ResponseEntity<CommissionView> propose(
      @PathVariable @Pattern(regexp = ID) String commissionId,
      @RequestBody @Valid CommissionRequests.Propose request) {
    return changed(desk.propose(commissionId, request.toCommand()));
  }

  @PostMapping("/{commissionId}/confirm")
  @Operation(
      summary = "Agree to one's share (确认提成分配)",
      description = "By each of the two; then the shares are agreed.")
  ResponseEntity<CommissionView> confirm(@PathVariable @Pattern(regexp = ID) String commissionId) {
    return changed(desk.confirm(commissionId));
  }

  @PostMapping("/{commissionId}/cancel")
  @Operation(
      summary = "Say that a commission does not count (作废提成)",
      description = "The deal can be recorded again.")
  ResponseEntity<CommissionView> cancel(
      @PathVariable @Pattern(regexp = ID) String commissionId,
      @RequestBody @Valid CommissionRequests.Cancel request) {
    return changed(desk.cancel(commissionId, request.reason().strip()));
  }

  private static ResponseEntity<CommissionView> changed(Stored<Commission> stored) {
    return Answers.changed(stored, CommissionView.of(stored.aggregate()));
  }
}

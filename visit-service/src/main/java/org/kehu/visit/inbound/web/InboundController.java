package org.kehu.visit.inbound.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.inbound.InboundDesk;
import org.kehu.visit.inbound.InboundStatus;
import org.kehu.visit.inbound.InboundVisit;
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

/** Customers who visit us, over HTTP. */
@RestController
@RequestMapping(InboundController.PATH)
@Tag(
    name = "Inbound visits 客户来访",
    description = "Announce guests, arrange by rank, receive, record; expenses by approval")
class InboundController {

  static final String PATH = "/api/v1/receptions/inbound";

  private final InboundDesk desk;
  private final KnownCustomers customers;

  InboundController(InboundDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List visits of customers to us, newest first (客户来访列表)")
  Page<InboundView> list(
      @Parameter(description = "Staff id of who arranges")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String owner,
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable InboundStatus status,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(owner, status, ids, page).map(InboundController::view);
  }

  @PostMapping
  @Operation(
      summary = "Announce guests (登记客户来访)",
      description =
          "The level follows from ranks and grade; at the levels that the rules name, the leader of"
              + " the receiving department is among the hosts.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<InboundView> announce(@Valid @RequestBody InboundRequests.Announce body) {
    Stored<InboundVisit> stored = desk.announce(body.command());
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One visit of a customer to us (来访详情)")
  ResponseEntity<InboundView> get(@PathVariable String id) {
    InboundVisit visit = desk.get(id);
    return Answers.found(visit, view(visit));
  }

  @PostMapping("/{id}/arrange")
  @Operation(summary = "Arrange otherwise: time, hosts, place (接待安排)")
  ResponseEntity<InboundView> arrange(
      @PathVariable String id, @Valid @RequestBody InboundRequests.Arrange body) {
    return changed(desk.arrange(id, body.value()));
  }

  @PostMapping("/{id}/receive")
  @Operation(summary = "Record that they were received (接待记录)")
  ResponseEntity<InboundView> receive(
      @PathVariable String id, @Valid @RequestBody InboundRequests.Receive body) {
    return changed(
        desk.receive(id, body.arrivedAt(), body.content(), body.feedback(), body.problems()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Call off (取消来访)")
  ResponseEntity<InboundView> cancel(
      @PathVariable String id, @Valid @RequestBody InboundRequests.Cancel body) {
    return changed(desk.cancel(id, body.reason()));
  }

  @PostMapping("/{id}/expenses")
  @Operation(summary = "Ask for money; the leader decides by an approval (费用报领导批准)")
  ResponseEntity<InboundView> ask(
      @PathVariable String id, @Valid @RequestBody InboundRequests.Ask body) {
    return changed(desk.ask(id, body.what(), body.amount().toMoney()));
  }

  @PostMapping("/{id}/expenses/{expense}/settle")
  @Operation(summary = "Say what it came to, at most what was approved (费用结算)")
  ResponseEntity<InboundView> settle(
      @PathVariable String id,
      @PathVariable @Min(1) @Max(20) int expense,
      @Valid @RequestBody InboundRequests.Settle body) {
    return changed(desk.settle(id, expense, body.spent().toMoney()));
  }

  private static ResponseEntity<InboundView> changed(Stored<InboundVisit> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private static InboundView view(InboundVisit visit) {
    return InboundView.of(visit, SecurityRules.disclosure(visit));
  }
}

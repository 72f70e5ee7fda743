package org.kehu.visit.reception.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.reception.Belonging;
import org.kehu.visit.reception.Reception;
import org.kehu.visit.reception.ReceptionDesk;
import org.kehu.visit.reception.ReceptionFilter;
import org.kehu.visit.reception.ReceptionStatus;
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

/** The customer register over HTTP. */
@RestController
@RequestMapping(ReceptionController.PATH)
@Tag(
    name = "Receptions 接待登记",
    description = "The customer register: two questions, who receives, whose customer, deals")
class ReceptionController {

  static final String PATH = "/api/v1/receptions";

  private final ReceptionDesk desk;
  private final KnownCustomers customers;

  ReceptionController(ReceptionDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List entries of the register, newest first (客户登记列表)")
  Page<ReceptionView> list(
      @Parameter(description = "Department", example = "sales")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String outlet,
      @Parameter(description = "Staff id of who receives or whose customer it is")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String staff,
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable ReceptionStatus status,
      @Parameter(description = "Arrived at or after") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Arrived before") @RequestParam(required = false)
          @Nullable Instant to,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(new ReceptionFilter(outlet, staff, status, from, to, ids), page)
        .map(ReceptionController::view);
  }

  @PostMapping
  @Operation(
      summary = "Enter a customer and give them to somebody (登记来访来电)",
      description =
          "The two questions are obligatory. The register's first entry decides whose customer it"
              + " is; then whom the customer names, who recognises them, whom they say; else whose"
              + " turn it is. Nobody there: the entry waits, and is given to the first who is free.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReceptionView> register(@Valid @RequestBody ReceptionRequests.Register body) {
    String outlet =
        body.outletId() == null
            ? SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem())
            : body.outletId();
    Stored<Reception> stored = desk.register(body.command(outlet));
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One entry (登记详情)")
  ResponseEntity<ReceptionView> get(@PathVariable String id) {
    Reception reception = desk.get(id);
    return Answers.found(reception, view(reception));
  }

  @GetMapping("/{id}/belonging")
  @Operation(
      summary = "Whose customer it is by the register, and by which entry (业绩归属核查)",
      description = "Disputes are decided by the register, not before the customer (V-53).")
  Belonging belonging(@PathVariable String id) {
    return desk.belonging(id);
  }

  @PostMapping("/{id}/invite")
  @Operation(summary = "Ask a colleague to join; nobody joins unasked (邀请同事协助)")
  ResponseEntity<ReceptionView> invite(
      @PathVariable String id, @Valid @RequestBody ReceptionRequests.Invite body) {
    return changed(desk.invite(id, body.staffId()));
  }

  @PostMapping("/{id}/identify")
  @Operation(summary = "Say which customer the visitor is (关联客户档案)")
  ResponseEntity<ReceptionView> identify(
      @PathVariable String id, @Valid @RequestBody ReceptionRequests.Identify body) {
    return changed(desk.identify(id, body.customerId()));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "End it; the receiver takes turns again (接待结束)")
  ResponseEntity<ReceptionView> end(
      @PathVariable String id, @Valid @RequestBody ReceptionRequests.End body) {
    return changed(desk.end(id, body.result(), body.content(), body.feedback()));
  }

  @PostMapping("/{id}/deal")
  @Operation(summary = "Record a deal; credited to whose customer it is (登记成交)")
  ResponseEntity<ReceptionView> deal(@PathVariable String id) {
    return changed(desk.credit(id));
  }

  @PostMapping("/{id}/grabbing")
  @Operation(
      summary = "Find that the customer was grabbed (认定抢单)",
      description =
          "By a leader of the outlet. The receiver is off the rota from the next worked day on, and"
              + " customer and deal are the other's.")
  ResponseEntity<ReceptionView> grabbing(
      @PathVariable String id, @Valid @RequestBody ReceptionRequests.Grab body) {
    return changed(desk.grabbed(id, body.kind(), body.belongsToId(), body.note()));
  }

  private static ResponseEntity<ReceptionView> changed(Stored<Reception> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private static ReceptionView view(Reception reception) {
    return ReceptionView.of(reception, SecurityRules.disclosure(reception));
  }
}

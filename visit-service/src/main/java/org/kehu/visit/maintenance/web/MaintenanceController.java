package org.kehu.visit.maintenance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.maintenance.ContactChannel;
import org.kehu.visit.maintenance.MaintenanceDesk;
import org.kehu.visit.maintenance.MaintenanceFilter;
import org.kehu.visit.maintenance.MaintenanceKind;
import org.kehu.visit.maintenance.MaintenanceRecord;
import org.kehu.visit.maintenance.MaintenanceStatus;
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

/** Maintenance of relations over HTTP. */
@RestController
@RequestMapping(MaintenanceController.PATH)
@Tag(
    name = "Relationship maintenance 客户关系维护",
    description = "On record as part of the customer file: record, correct, check")
class MaintenanceController {

  static final String PATH = "/api/v1/visits/maintenance";

  private final MaintenanceDesk desk;
  private final KnownCustomers customers;

  MaintenanceController(MaintenanceDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List records of maintenance, newest first (客户关系维护记录列表)")
  Page<MaintenanceView> list(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable MaintenanceKind kind,
      @RequestParam(required = false) @Pattern(regexp = ContactChannel.CODE)
          @Nullable String channel,
      @RequestParam(required = false) @Nullable MaintenanceStatus status,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(new MaintenanceFilter(ids, kind, channel, status), page)
        .map(MaintenanceView::of);
  }

  @PostMapping
  @Operation(
      summary = "Put on record what was done (登记客户关系维护)",
      description = "By who implements it under the rules in force; told as an event.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MaintenanceView> record(@Valid @RequestBody MaintenanceRequests.Take body) {
    Stored<MaintenanceRecord> stored = desk.record(body.command());
    return Answers.created(stored, PATH, MaintenanceView.of(stored.aggregate()));
  }

  @GetMapping("/channels")
  @Operation(summary = "Ways of daily contact, and who answers (日常联系方式)")
  MaintenanceRulesView channels() {
    return MaintenanceRulesView.of(desk.rules());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One record of maintenance (维护记录详情)")
  ResponseEntity<MaintenanceView> get(@PathVariable String id) {
    MaintenanceRecord record = desk.get(id);
    return Answers.found(record, MaintenanceView.of(record));
  }

  @PostMapping("/{id}/correct")
  @Operation(
      summary = "Correct its words (更正维护记录)",
      description = "By who recorded it, until it is checked; the former words are kept.")
  ResponseEntity<MaintenanceView> correct(
      @PathVariable String id, @Valid @RequestBody MaintenanceRequests.Correct body) {
    return changed(desk.correct(id, body.text(), body.reason()));
  }

  @PostMapping("/{id}/check")
  @Operation(
      summary = "Check it for the responsible department (核查维护记录)",
      description = "Then it stays as it is.")
  ResponseEntity<MaintenanceView> check(
      @PathVariable String id, @Valid @RequestBody MaintenanceRequests.Check body) {
    return changed(desk.check(id, body.remark()));
  }

  private static ResponseEntity<MaintenanceView> changed(Stored<MaintenanceRecord> stored) {
    return Answers.changed(stored, MaintenanceView.of(stored.aggregate()));
  }
}

package org.kehu.visit.customerreport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.customerreport.CustomerReport;
import org.kehu.visit.customerreport.CustomerReportDesk;
import org.kehu.visit.customerreport.CustomerReportFilter;
import org.kehu.visit.customerreport.CustomerReportKind;
import org.kehu.visit.customerreport.CustomerReportStatus;
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

/** Reports to customers over HTTP. */
@RestController
@RequestMapping(CustomerReportController.PATH)
@Tag(
    name = "Reports to customers 客户定期报告",
    description = "Service and claims, yields: opened by policy, written, given to the customer")
class CustomerReportController {

  static final String PATH = "/api/v1/visits/customer-reports";

  private final CustomerReportDesk desk;
  private final KnownCustomers customers;

  CustomerReportController(CustomerReportDesk desk, KnownCustomers customers) {
    this.desk = desk;
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "List reports to customers, the soonest due first (客户报告列表)")
  Page<CustomerReportView> list(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable CustomerReportKind kind,
      @RequestParam(required = false) @Nullable CustomerReportStatus status,
      @Parameter(description = "Due before this day; with a status the overdue ones")
          @RequestParam(required = false)
          @Nullable LocalDate dueBefore,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(new CustomerReportFilter(kind, status, dueBefore, ids), page)
        .map(CustomerReportView::of);
  }

  @PostMapping
  @Operation(
      summary = "Open a report out of turn (新建客户报告)",
      description = "Those of the rules in force are opened by themselves before they are due.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CustomerReportView> open(@Valid @RequestBody CustomerReportRequests.Open body) {
    Stored<CustomerReport> stored = desk.open(body.customerId(), body.kind());
    return Answers.created(stored, PATH, CustomerReportView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One report to a customer (客户报告详情)")
  ResponseEntity<CustomerReportView> get(@PathVariable String id) {
    CustomerReport report = desk.get(id);
    return Answers.found(report, CustomerReportView.of(report));
  }

  @PostMapping("/{id}/write")
  @Operation(
      summary = "Write all of its content (编写客户报告)",
      description = "Replaces what was written before; until the customer has it.")
  ResponseEntity<CustomerReportView> write(
      @PathVariable String id, @Valid @RequestBody ReportContentJson body) {
    return changed(desk.write(id, body.value()));
  }

  @PostMapping("/{id}/announce")
  @Operation(
      summary = "Tell the customer by notice that it is there (通知客户)",
      description =
          "Sent by customer-service only to who agreed to be told of offers and market news, within"
              + " the limits on contacts; what became of it stands in the report within moments.")
  ResponseEntity<CustomerReportView> announce(
      @PathVariable String id, @Valid @RequestBody CustomerReportRequests.Announce body) {
    return changed(desk.announce(id, body.text()));
  }

  @PostMapping("/{id}/deliver")
  @Operation(
      summary = "Record that the customer got it (提供给客户)",
      description = "Refused while a section is missing that the rules ask for.")
  ResponseEntity<CustomerReportView> deliver(
      @PathVariable String id, @Valid @RequestBody CustomerReportRequests.Deliver body) {
    return changed(desk.deliver(id, body.command()));
  }

  private static ResponseEntity<CustomerReportView> changed(Stored<CustomerReport> stored) {
    return Answers.changed(stored, CustomerReportView.of(stored.aggregate()));
  }
}

package org.kehu.visit.trackingsheet.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.staff.Colleagues;
import org.kehu.visit.trackingsheet.TrackingQuery;
import org.kehu.visit.trackingsheet.TrackingRow;
import org.kehu.visit.trackingsheet.TrackingSheetDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The visit tracking sheet over HTTP (客户拜访跟踪表). */
@RestController
@RequestMapping(TrackingSheetController.PATH)
@Tag(
    name = "Visits 拜访",
    description = "Plan, confirm with the customer, prepare, conduct, sum up, report")
class TrackingSheetController {

  static final String PATH = "/api/v1/visits/tracking-sheet";

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final TrackingSheetDesk desk;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final CompanyCalendar calendar;

  TrackingSheetController(
      TrackingSheetDesk desk,
      KnownCustomers customers,
      Colleagues colleagues,
      CompanyCalendar calendar) {
    this.desk = desk;
    this.customers = customers;
    this.colleagues = colleagues;
    this.calendar = calendar;
  }

  @GetMapping
  @Operation(
      summary = "Visits with what followed from them, the newest first (客户拜访跟踪表, F-09)",
      description = "Of a customer, of a person, of some days, or all that the caller may see.")
  Page<TrackingRowView> sheet(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @Parameter(description = "Staff id of who is responsible")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String owner,
      @Parameter(description = "First day planned", example = "2026-11-01")
          @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "Last day planned", example = "2026-11-30")
          @RequestParam(required = false)
          @Nullable LocalDate to,
      PageRequest page) {
    return desk.page(query(customer, owner, from, to), page).map(TrackingRowView::of);
  }

  @GetMapping(
      path = "/file",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The whole sheet as a table to print (客户拜访跟踪表, F-09)",
      description = "A row a visit. Logged.")
  ResponseEntity<StreamingResponseBody> file(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @Parameter(description = "Staff id of who is responsible")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String owner,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "XLSX") TableFormat format) {
    Iterator<TrackingRow> rows = desk.forFile(query(customer, owner, from, to));
    ZoneId zone = calendar.now().zone();
    String name = "visit-tracking-" + calendar.now().today() + format.suffix();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> {
          try (TableWriter table = TableWriter.of(format, out)) {
            new TrackingTable(table, zone, colleagues::nameOf).write(rows);
          }
        });
  }

  private TrackingQuery query(
      @Nullable String customer,
      @Nullable String owner,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return new TrackingQuery(ids, owner, from, to);
  }
}

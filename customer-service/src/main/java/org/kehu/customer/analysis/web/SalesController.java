package org.kehu.customer.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesComposition;
import org.kehu.customer.analysis.SalesDesk;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.ids.Ids;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Analyses of sales (销售构成、商品构成、地区构成) and of how a customer buys (行为分析). */
@RestController
@Tag(name = "analysis", description = "客户分析: composition of the customers")
class SalesController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BASES =
      "One of goods, grade, tier, region, industry, status, kind, nature, size, intention, relation,"
          + " dealing, reach";

  private final SalesDesk desk;

  SalesController(SalesDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/customers/analysis/sales")
  @Operation(
      summary = "Of what sales are made up (销售构成、商品构成分析)",
      description =
          "Shares of goods or of groups of customers in what was ordered, beside the same length of"
              + " time before; X-01 to X-03. This year unless said.")
  SalesView sales(
      @Parameter(description = BASES, example = "goods")
          @RequestParam(defaultValue = "goods")
          @Size(min = 1, max = 20)
          String by,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return SalesView.of(desk.composition(by, from, to));
  }

  @GetMapping(
      path = "/api/v1/customers/analysis/sales/table",
      produces = {CSV, XLSX})
  @Operation(summary = "The same as a table (销售数据统计表)", description = "X-08. Logged.")
  ResponseEntity<StreamingResponseBody> table(
      @Parameter(description = BASES, example = "goods")
          @RequestParam(defaultValue = "goods")
          @Size(min = 1, max = 20)
          String by,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    SalesComposition sales = desk.exported(by, from, to);
    String name = "sales-" + sales.by().wireName() + "-" + sales.stretch().to() + format.suffix();
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
            SalesTable.write(sales, table);
          }
        });
  }

  @GetMapping("/api/v1/customers/{id}/behaviour")
  @Operation(
      summary = "How a customer buys (客户行为分析)",
      description =
          "Habits, preferences, development and what may be expected, from its orders by the policy"
              + " customer-analysis; X-05.")
  BehaviourView behaviour(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return BehaviourView.of(desk.behaviour(id));
  }
}

package org.kehu.customer.trade.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.trade.TradeDesk;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The daily ledger (每日台账). */
@RestController
@Tag(name = "trade", description = "交易与应收: orders, payments, yearly volume, receivables, credit")
class LedgerController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final TradeDesk desk;
  private final CustomerProperties properties;

  LedgerController(TradeDesk desk, CustomerProperties properties) {
    this.desk = desk;
    this.properties = properties;
  }

  @GetMapping(
      path = "/api/v1/customers/transactions/ledger",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The orders of a day as a table (每日台账明细, F-24)",
      description = "Today's unless said; a row a product, in the order of the orders. Logged.")
  ResponseEntity<StreamingResponseBody> ledger(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    LocalDate asked = day == null ? desk.today() : day;
    Iterator<Transaction> orders = desk.ledger(asked);
    String name = "ledger-" + asked + format.suffix();
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
            DailyLedger.write(orders, properties.zone(), table);
          }
        });
  }
}

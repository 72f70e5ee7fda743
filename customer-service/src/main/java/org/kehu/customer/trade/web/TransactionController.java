package org.kehu.customer.trade.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.TradeDesk;
import org.kehu.customer.trade.TradeDesk.Recorded;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.Batches;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transactions and payments (交易记录、付款记录). */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "trade", description = "交易与应收: orders, payments, yearly volume, receivables, credit")
class TransactionController {

  private static final String ID = Ids.CHOSEN_FORM;
  private static final String BATCH = "/api/v1/customers/transactions/batch";

  private final TradeDesk desk;
  private final Batches batches;

  TransactionController(TradeDesk desk, Batches batches) {
    this.desk = desk;
    this.batches = batches;
  }

  @PostMapping("/{id}/transactions")
  @Operation(
      summary = "Record an order, with payments that are known (登记交易记录)",
      description =
          "By the ERP or finance (C-30). The order number is its identity: told again, the same order"
              + " is 200 and payments that are new in it are added; another order under the same"
              + " number is 409. It is due as the customer's credit grade says.")
  @ApiResponse(
      responseCode = "201",
      description = "The order, which is new (新订单)",
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "The order, which was known (已登记的订单)",
      useReturnTypeSchema = true)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TransactionView> record(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid TransactionRequests.Ordered request) {
    Recorded recorded = desk.record(id, request.toCommand());
    Stored<Transaction> stored = recorded.stored();
    TransactionView view = view(stored.aggregate());
    String collection = "/api/v1/customers/" + view.customerId() + "/transactions";
    return recorded.created()
        ? Answers.created(stored, collection, view)
        : Answers.changed(stored, view);
  }

  @PostMapping("/transactions/batch")
  @Operation(
      summary = "Record up to 200 orders of any customers, one result an item (批量登记交易)",
      description =
          "Each item has `customer`, the id or number of the file, and `order` as it is recorded alone.")
  TransactionBatchView batch(
      @RequestBody @Valid TransactionRequests.Batch request,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return TransactionBatchView.of(
        batches.run(
            BATCH,
            request.items(),
            TransactionRequests.OrderedBy.class,
            ProblemWords.language(language),
            item -> desk.record(item.customer(), item.order().toCommand())));
  }

  @GetMapping("/{id}/transactions")
  @Operation(summary = "List a customer's orders, newest first (交易记录)")
  Page<TransactionView> list(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestParam(defaultValue = "false") boolean open,
      PageRequest page) {
    return desk.list(id, open, page).map(this::view);
  }

  @GetMapping("/{id}/transactions/{transactionId}")
  @Operation(summary = "Read an order and its payments (查看交易)")
  ResponseEntity<TransactionView> get(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String transactionId) {
    Transaction transaction = desk.get(id, transactionId);
    return Answers.found(transaction, view(transaction));
  }

  @PostMapping("/{id}/transactions/{transactionId}/payments")
  @Operation(
      summary = "Record money that came for an order (登记付款)",
      description =
          "The same payment number again changes nothing; more than is open is refused (422).")
  ResponseEntity<TransactionView> pay(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String transactionId,
      @RequestBody @Valid TransactionRequests.Paid request) {
    Stored<Transaction> stored = desk.pay(id, transactionId, request.toCommand());
    return Answers.changed(stored, view(stored.aggregate()));
  }

  @GetMapping("/{id}/transactions/volume")
  @Operation(
      summary = "What a customer ordered in a year, month by month (年用量)",
      description =
          "Counted anew from the orders each time, of the present year unless said; years and months of the company's zone.")
  VolumeView volume(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestParam(required = false) @Min(1990) @Max(2200) @Nullable Integer year) {
    int asked = year == null ? desk.today().getYear() : year;
    return VolumeView.of(desk.volume(id, Year.of(asked)));
  }

  @GetMapping("/receivables")
  @Operation(
      summary = "Orders of all customers that should be paid and are not, oldest first (逾期应收)")
  Page<TransactionView> receivables(PageRequest page) {
    return desk.overdue(page).map(this::view);
  }

  private TransactionView view(Transaction transaction) {
    return TransactionView.of(transaction, desk.today());
  }
}

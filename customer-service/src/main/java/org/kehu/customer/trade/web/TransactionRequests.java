package org.kehu.customer.trade.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.Order;
import org.kehu.customer.trade.OrderLine;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.customer.trade.RecordPayment;
import org.kehu.customer.trade.RecordTransaction;
import org.kehu.kit.money.web.MoneyJson;
import tools.jackson.databind.JsonNode;

/** Bodies of the commands on transactions. */
final class TransactionRequests {

  /** Numbers of orders, payments and contracts in their sources. */
  static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

  private TransactionRequests() {}

  /** One product of an order. */
  @Schema(
      name = "OrderLine",
      example =
          "{\"product\": \"控制器 KX-200\", \"quantity\": \"20\", \"amount\": {\"amount\": \"36000.00\"}}")
  record Line(
      @NotBlank @Size(max = 100) String product,
      @NotNull @Size(max = 16) @Pattern(regexp = "\\d{1,12}(\\.\\d{1,3})?") String quantity,
      @NotNull @Valid MoneyJson amount) {

    OrderLine toLine() {
      return new OrderLine(product.strip(), new BigDecimal(quantity), amount.toMoney());
    }
  }

  /** Money that came (付款记录). */
  @Schema(
      name = "RecordPayment",
      example =
          """
          {"number": "SK-20261102-07", "amount": {"amount": "20000.00"}, "paidOn": "2026-11-02", \
          "method": "TRANSFER"}\
          """)
  record Paid(
      @NotNull @Size(max = 40) @Pattern(regexp = NUMBER) String number,
      @NotNull @Valid MoneyJson amount,
      @NotNull LocalDate paidOn,
      @NotNull PaymentMethod method) {

    RecordPayment toCommand() {
      return new RecordPayment(number, amount.toMoney(), paidOn, method);
    }
  }

  /** An order (交易记录, C-10). */
  @Schema(
      name = "RecordTransaction",
      example =
          """
          {"orderNumber": "DD-20261020-0031", "orderedAt": "2026-10-20T02:30:00Z", \
          "lines": [{"product": "控制器 KX-200", "quantity": "20", "amount": {"amount": "36000.00"}}], \
          "mode": "DIRECT", "method": "TRANSFER", "contractNumber": "HT-2026-018"}\
          """)
  record Ordered(
      @NotNull @Size(max = 40) @Pattern(regexp = NUMBER) String orderNumber,
      @NotNull Instant orderedAt,
      @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines,
      @Nullable CooperationMode mode,
      @Nullable PaymentMethod method,
      @Nullable @Size(max = 40) @Pattern(regexp = NUMBER) String contractNumber,
      @Nullable @Size(max = 200) List<@Valid @NotNull Paid> payments) {

    RecordTransaction toCommand() {
      Order order =
          new Order(
              orderNumber,
              lines.stream().map(Line::toLine).toList(),
              orderedAt,
              mode,
              method,
              contractNumber);
      List<Paid> known = payments == null ? List.of() : payments;
      return new RecordTransaction(order, known.stream().map(Paid::toCommand).toList());
    }
  }

  /**
   * An order of a batch.
   *
   * @param customer id or number of the file
   */
  @Schema(name = "RecordTransactionOf")
  record OrderedBy(
      @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")
          String customer,
      @NotNull @Valid Ordered order) {}

  /** At most 200 orders at once; each is judged alone. */
  @Schema(name = "TransactionBatch")
  record Batch(@NotNull @Size(min = 1, max = 200) List<JsonNode> items) {}
}

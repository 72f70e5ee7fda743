package org.kehu.customer.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What was ordered, as its source says it (C-10, C-11).
 *
 * @param number of the source, unique in the company
 * @param contractNumber of the agreement under which it was ordered, if any
 */
public record Order(
    String number,
    List<OrderLine> lines,
    Instant orderedAt,
    @Nullable CooperationMode mode,
    @Nullable PaymentMethod method,
    @Nullable String contractNumber) {

  public Order {
    lines = List.copyOf(lines);
    orderedAt = orderedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Sum of the lines. */
  public Money amount() {
    return Money.yuan(
        lines.stream()
            .map(line -> line.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}

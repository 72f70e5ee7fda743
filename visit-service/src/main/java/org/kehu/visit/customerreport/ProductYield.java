package org.kehu.visit.customerreport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What a product of the customer yielded.
 *
 * @param from first day
 * @param to last day
 * @param ratePercent decimal; less than nothing for a loss
 * @param worth what it is worth now
 */
public record ProductYield(
    String product, LocalDate from, LocalDate to, String ratePercent, @Nullable Money worth) {

  boolean endsBeforeItBegins() {
    return to.isBefore(from);
  }
}

package org.kehu.customer.trade;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a customer must pay. */
public interface PaymentTerms {

  /**
   * By when an order is to be paid.
   *
   * @param on the last day in time
   * @param remindAt when somebody is first to be reminded that it is not; null for never
   */
  record Due(LocalDate on, @Nullable Instant remindAt) {}

  /** For an order of that time. */
  Due due(String customerId, Instant orderedAt);
}

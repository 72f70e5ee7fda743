package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kehu.customer.trade.Order;
import org.kehu.kit.access.Sight;

/** Where sales come from: the orders of the customers. */
public interface SalesSource {

  /**
   * What was sold of one value.
   *
   * @param value of the goods or of the buyers; empty where the file does not have it
   * @param customers who bought
   * @param quantity of goods, in their own unit; nothing for buyers
   * @param amount yuan
   */
  record Sold(String value, long customers, BigDecimal quantity, BigDecimal amount) {

    /** Nothing of it was sold. */
    static Sold none(String value) {
      return new Sold(value, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Both together; the buyers are different ones. */
    public Sold plus(Sold other) {
      return new Sold(
          value,
          customers + other.customers,
          quantity.add(other.quantity),
          amount.add(other.amount));
    }
  }

  /** What was sold from then to then, as far as it is seen; one for each value. */
  List<Sold> sold(SalesBasis by, Instant from, Instant to, Sight sight);

  /** What a customer ordered from then to then, newest first, at most so many. */
  List<Order> ordersOf(Collection<String> customerIds, Instant from, Instant to, int most);
}

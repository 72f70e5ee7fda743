package org.kehu.testkit.house.crooked.stock;

import org.kehu.testkit.house.crooked.order.OrderManager;

public class Shelf {

  public String give(OrderManager customerOrder) {
    return customerOrder.toString();
  }
}

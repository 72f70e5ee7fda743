package org.kehu.testkit.house.crooked.order.events;

import org.kehu.testkit.house.crooked.order.web.OrderPage;

public class OrderPublisher {

  public Class<?> tell() {
    return OrderPage.class;
  }
}

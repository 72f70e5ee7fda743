package org.kehu.testkit.house.crooked.order.web;

import org.kehu.testkit.house.crooked.order.events.OrderPublisher;
import org.springframework.stereotype.Controller;

@Controller
public class OrderPage {

  public Class<?> show() {
    return OrderPublisher.class;
  }
}

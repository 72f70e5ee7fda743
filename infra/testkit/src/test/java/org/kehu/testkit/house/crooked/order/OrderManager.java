package org.kehu.testkit.house.crooked.order;

import java.time.Instant;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.house.crooked.order.events.OrderPublisher;
import org.kehu.testkit.house.crooked.stock.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

public class OrderManager {

  @Autowired private MongoOperations mongo;
  @Autowired private OrderPublisher publisher;

  @Transactional
  public void takeFrom(Shelf shelf) {
    System.out.println(Instant.now() + " " + new MovableClock());
    mongo.save(new JsonMapper());
    shelf.give(this);
    publisher.tell();
  }
}

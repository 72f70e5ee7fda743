package org.kehu.testkit.house.crooked.order.storage;

import org.apache.kafka.clients.producer.ProducerRecord;

public class CustomerOrderIndexes {

  public Class<?> told() {
    return ProducerRecord.class;
  }
}

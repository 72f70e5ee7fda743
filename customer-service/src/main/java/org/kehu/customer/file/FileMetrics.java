package org.kehu.customer.file;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What ops see of customer files: opened files by kind and grade, and files held for review. */
@Component
class FileMetrics {

  private final MeterRegistry meters;

  FileMetrics(MeterRegistry meters, MongoTemplate mongo) {
    this.meters = meters;
    Query held = new Query(Criteria.where("heldSince").exists(true));
    Gauge.builder("kehu.customer.files.held", mongo, store -> store.count(held, Customer.class))
        .description("Files held because a hidden file may be the same customer")
        .register(meters);
    // Told from the start: an alert cannot see the first of a figure that was not there before.
    for (CustomerKind kind : CustomerKind.values()) {
      registered(kind, Grade.D);
    }
  }

  /** A duplicate was found: refused by name, or hidden and held. */
  void duplicate(boolean seen) {
    Counter.builder("kehu.customer.files.duplicates")
        .description("Duplicates found when files were opened or changed")
        .tag("seen", Boolean.toString(seen))
        .register(meters)
        .increment();
  }

  void registered(Customer file) {
    registered(file.kind(), file.grading().grade()).increment();
  }

  private Counter registered(CustomerKind kind, Grade grade) {
    return Counter.builder("kehu.customer.files.registered")
        .description("Customer files opened")
        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
        .tag("grade", grade.name())
        .register(meters);
  }
}

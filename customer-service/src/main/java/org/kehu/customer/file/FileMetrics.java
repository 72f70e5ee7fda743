package org.kehu.customer.file;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.kehu.kit.telemetry.Counts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What ops see of customer files: opened files by kind and grade, and files held for review. */
@Component
class FileMetrics {

  private final Counts registered;
  private final Counts duplicates;

  FileMetrics(MeterRegistry meters, MongoTemplate mongo) {
    Query held = new Query(Criteria.where("heldSince").exists(true));
    Gauge.builder("kehu.customer.files.held", mongo, store -> store.count(held, Customer.class))
        .description("Files held because a hidden file may be the same customer")
        .register(meters);
    this.registered =
        Counts.named("kehu.customer.files.registered")
            .by("kind", CustomerKind.values(), FileMetrics::lower)
            .by("grade", Grade.values(), Grade::name)
            .in(meters);
    this.duplicates =
        Counts.named("kehu.customer.files.duplicates").by("seen", "true", "false").in(meters);
  }

  /** A duplicate was found: refused by name, or hidden and held. */
  void duplicate(boolean seen) {
    duplicates.add(Boolean.toString(seen));
  }

  void registered(Customer file) {
    registered.add(lower(file.kind()), file.grading().grade().name());
  }

  private static String lower(CustomerKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}

package org.kehu.survey.customer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.kehu.kit.copy.Copies;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The copy of all customers. */
@Repository
public class KnownCustomers {

  private final Copies<KnownCustomer> copies;

  KnownCustomers(MongoTemplate mongo, MeterRegistry meters) {
    this.copies = new Copies<>(mongo, KnownCustomer.class, meters);
  }

  /** Where the newest states are kept. */
  public Copies<KnownCustomer> copies() {
    return copies;
  }

  public Optional<KnownCustomer> find(String id) {
    return copies.find(id);
  }
}

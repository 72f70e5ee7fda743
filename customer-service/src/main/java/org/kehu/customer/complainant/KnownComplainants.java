package org.kehu.customer.complainant;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.kehu.kit.copy.Copies;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The complainants of all cases told of so far. */
@Repository
public class KnownComplainants {

  private final Copies<KnownComplainant> copies;
  private final Unsealing unsealing;

  KnownComplainants(MongoTemplate mongo, MeterRegistry meters, Unsealing unsealing) {
    this.copies = new Copies<>(mongo, KnownComplainant.class, meters);
    this.unsealing = unsealing;
  }

  /** Where the newest states are kept. */
  public Copies<KnownComplainant> copies() {
    return copies;
  }

  /** The complainant of a case; empty if nobody told of the case yet, or it is gone. */
  public Optional<Complainant> find(String caseId) {
    return copies.find(caseId).map(unsealing::opened);
  }
}

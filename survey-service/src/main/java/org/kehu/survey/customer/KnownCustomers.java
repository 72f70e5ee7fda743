package org.kehu.survey.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.copy.Copies;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The copy of all customers. */
@Repository
public class KnownCustomers {

  private final Copies<KnownCustomer> copies;
  private final MongoTemplate mongo;

  KnownCustomers(MongoTemplate mongo, MeterRegistry meters) {
    this.mongo = mongo;
    this.copies = new Copies<>(mongo, KnownCustomer.class, meters);
  }

  /** Where the newest states are kept. */
  public Copies<KnownCustomer> copies() {
    return copies;
  }

  /** So many of those behind an id, in the order of their ids; from the first without one. */
  public List<KnownCustomer> after(@Nullable String id, int limit) {
    Criteria behind =
        new Criteria().andOperator(where("_id").gt(id == null ? "" : id), Copies.living());
    Query query = new Query(behind).with(Sort.by("_id")).limit(limit);
    return mongo.find(query, KnownCustomer.class);
  }

  public Optional<KnownCustomer> find(String id) {
    return copies.find(id);
  }
}

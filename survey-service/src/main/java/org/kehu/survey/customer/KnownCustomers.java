package org.kehu.survey.customer;

import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The copy of all customers. */
@Repository
public class KnownCustomers {

  private final MongoTemplate mongo;

  KnownCustomers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  public Optional<KnownCustomer> find(String id) {
    return Optional.ofNullable(mongo.findById(id, KnownCustomer.class));
  }

  /** Takes the newest state. */
  public void take(KnownCustomer customer) {
    mongo.save(customer);
  }

  /** Forgets an erased customer. */
  public void forget(String id) {
    mongo.remove(new Query(Criteria.where("_id").is(id)), KnownCustomer.class);
  }
}

package org.kehu.complaint.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All customers told of so far. */
@Repository
public class KnownCustomers {

  private final MongoTemplate mongo;

  public KnownCustomers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The customer behind an id or a number, whichever is given; the id counts when both are. */
  public Optional<KnownCustomer> find(@Nullable String id, @Nullable String number) {
    if (id != null) {
      return Optional.ofNullable(mongo.findById(id, KnownCustomer.class));
    }
    if (number != null) {
      Query byNumber = new Query(where("number").is(number));
      return Optional.ofNullable(mongo.findOne(byNumber, KnownCustomer.class));
    }
    return Optional.empty();
  }

  /** Takes the newest state. */
  public void keep(KnownCustomer customer) {
    mongo.save(customer);
  }

  /** The customer was erased. */
  public void forget(String id) {
    mongo.remove(new Query(where("_id").is(id)), KnownCustomer.class);
  }
}

package org.kehu.complaint.violation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All violations. */
@Repository
public class Violations {

  private final Store<Violation, ViolationEvent> store;
  private final MongoTemplate mongo;

  Violations(
      Stores stores, EventPublisher<Violation, ViolationEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Violation.class, publisher);
    this.mongo = mongo;
  }

  Violation get(ViolationId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<Violation> page(ViolationFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<Violation> create(Supplier<Change<Violation, ViolationEvent>> work) {
    return store.create(work);
  }

  Stored<Violation> change(
      ViolationId id, Sight sight, Function<Violation, List<ViolationEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** How many are in a state. */
  public long in(ViolationStatus status) {
    return mongo.count(new Query(where("status").is(status.name())), Violation.class);
  }
}

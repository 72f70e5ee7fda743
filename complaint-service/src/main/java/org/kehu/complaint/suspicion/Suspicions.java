package org.kehu.complaint.suspicion;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
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

/** All suspicions. */
@Repository
public class Suspicions {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Store<Suspicion, SuspicionEvent> store;
  private final MongoTemplate mongo;

  Suspicions(
      Stores stores, EventPublisher<Suspicion, SuspicionEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Suspicion.class, publisher);
    this.mongo = mongo;
  }

  Suspicion get(SuspicionId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<Suspicion> page(SuspicionFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  /** The newest that a rule found of a person, for work of the system itself. */
  Optional<Suspicion> newest(Rule rule, String personId) {
    Listing listing =
        Listing.newestFirst(where("personId").is(personId).and("rule").is(rule.name()), ALL);
    return store.page(listing, PageRequest.first(1)).items().stream().findFirst();
  }

  Stored<Suspicion> create(Supplier<Change<Suspicion, SuspicionEvent>> work) {
    return store.create(work);
  }

  Stored<Suspicion> change(
      SuspicionId id, Sight sight, Function<Suspicion, List<SuspicionEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** How many wait for a person's judgement. */
  public long open() {
    return mongo.count(
        new Query(where("status").is(SuspicionStatus.SUSPECTED.name())), Suspicion.class);
  }
}

package org.kehu.complaint.cooperation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All cooperations. */
@Repository
public class Cooperations {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final int MOST_LATE = 2_000;
  private static final List<String> OPEN =
      Arrays.stream(CooperationStatus.values())
          .filter(CooperationStatus::isOpen)
          .map(Enum::name)
          .toList();

  private final Store<Cooperation, CooperationEvent> store;
  private final MongoTemplate mongo;

  Cooperations(
      Stores stores, EventPublisher<Cooperation, CooperationEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Cooperation.class, publisher);
    this.mongo = mongo;
  }

  Cooperation get(CooperationId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<Cooperation> page(CooperationFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<Cooperation> create(Supplier<Change<Cooperation, CooperationEvent>> work) {
    return store.create(work);
  }

  Stored<Cooperation> change(
      CooperationId id, Sight sight, Function<Cooperation, List<CooperationEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Tells a time that passed, as work of the system itself. */
  void watch(CooperationId id, Instant now) {
    store.change(id.value(), ALL, cooperation -> cooperation.watch(now));
  }

  /** Those whose time passed and nobody was told of it, oldest first. */
  List<CooperationId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    String collection = mongo.getCollectionName(Cooperation.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new CooperationId(found.id()))
        .toList();
  }

  /**
   * Those whose slip should have followed between these instants, for work of the system itself.
   */
  public List<Cooperation> withoutSlip(Instant since, Instant now) {
    Query late = new Query(where("dueAt").lt(now)).with(Sort.by("dueAt")).limit(MOST_LATE);
    return mongo.find(late, Cooperation.class).stream()
        .filter(one ->
            one.slipDueAt().filter(due -> !due.isBefore(since) && due.isBefore(now)).isPresent())
        .toList();
  }

  /** In how many somebody is still to be heard or to decide. */
  public long open() {
    return mongo.count(new Query(where("status").in(OPEN)), Cooperation.class);
  }

  /** In how many the next step should be done by now. */
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), Cooperation.class);
  }

  private record Found(@Id String id) {}
}

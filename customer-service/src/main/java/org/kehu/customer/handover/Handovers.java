package org.kehu.customer.handover;

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

/** All handovers, in collection words. */
@Repository
class Handovers {

  private static final List<String> UNDER_WAY =
      List.of(
          HandoverStatus.PREPARED.name(),
          HandoverStatus.CONFIRMED.name(),
          HandoverStatus.RUNNING.name());

  private final MongoTemplate mongo;
  private final Store<Handover, HandoverEvent> store;

  Handovers(MongoTemplate mongo, Stores stores, EventPublisher<Handover, HandoverEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Handover.class, publisher);
  }

  /** One that may be seen, or a 404. */
  Handover get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One whoever asks; for work of the system itself. */
  Handover known(String id) {
    return store.find(id).orElseThrow();
  }

  /** One page, newest first. */
  Page<Handover> page(HandoverSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** How many are under way. */
  long underWay() {
    return mongo.count(new Query(where("status").in(UNDER_WAY)), Handover.class);
  }

  Stored<Handover> create(Supplier<Change<Handover, HandoverEvent>> work) {
    return store.create(work);
  }

  Stored<Handover> change(String id, Sight sight, Function<Handover, List<HandoverEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Changes one, as work of the system itself. */
  Stored<Handover> change(String id, Function<Handover, List<HandoverEvent>> verb) {
    return store.change(id, verb);
  }
}

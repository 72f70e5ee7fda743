package org.kehu.customer.view;

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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All saved views, in collection words. */
@Repository
class SavedViews {

  private final MongoTemplate mongo;
  private final Store<SavedView, ViewEvent> store;

  SavedViews(MongoTemplate mongo, Stores stores, EventPublisher<SavedView, ViewEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(SavedView.class, publisher);
  }

  /** One that may be seen, or a 404. */
  SavedView get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<SavedView> page(Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(new Criteria(), sight), request);
  }

  /** How many a person keeps. */
  long keptBy(String ownerId) {
    Criteria kept = where("ownerId").is(ownerId).and("nameKey").exists(true);
    return mongo.count(new Query(kept), SavedView.class);
  }

  Stored<SavedView> create(Supplier<Change<SavedView, ViewEvent>> work) {
    return store.create(work);
  }

  Stored<SavedView> change(String id, Sight sight, Function<SavedView, List<ViewEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

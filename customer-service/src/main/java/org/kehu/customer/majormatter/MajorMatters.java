package org.kehu.customer.majormatter;

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

/** All major matters, in collection words. */
@Repository
class MajorMatters {

  private final MongoTemplate mongo;
  private final Store<MajorMatter, MajorMatterEvent> store;

  MajorMatters(
      MongoTemplate mongo, Stores stores, EventPublisher<MajorMatter, MajorMatterEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(MajorMatter.class, publisher);
  }

  /** One that may be seen, or a 404. */
  MajorMatter get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<MajorMatter> page(MajorMatterSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** How many the information department has not taken in. */
  long waiting() {
    Query reported = new Query(where("status").is(MajorMatterStatus.REPORTED.name()));
    return mongo.count(reported, MajorMatter.class);
  }

  Stored<MajorMatter> create(Supplier<Change<MajorMatter, MajorMatterEvent>> work) {
    return store.create(work);
  }

  Stored<MajorMatter> change(
      String id, Sight sight, Function<MajorMatter, List<MajorMatterEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

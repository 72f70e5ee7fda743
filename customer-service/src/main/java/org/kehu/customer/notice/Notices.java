package org.kehu.customer.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All notices, in collection words. */
@Repository
public class Notices {

  private final MongoTemplate mongo;
  private final Store<Notice, NoticeEvent> store;

  Notices(MongoTemplate mongo, Stores stores, EventPublisher<Notice, NoticeEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Notice.class, publisher);
  }

  Notice get(String id, Sight sight) {
    return store.get(id, sight);
  }

  Page<Notice> page(NoticeFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  /** Those whose next attempt is due, longest first. */
  List<Notice> due(Instant now, int limit) {
    Query query = new Query(where("dueAt").lte(now));
    return mongo.find(query.with(Sort.by("dueAt")).limit(limit), Notice.class);
  }

  /** Number of those that have not ended. */
  long waiting() {
    return mongo.count(new Query(where("waitingSince").exists(true)), Notice.class);
  }

  /** Since when the oldest of them could have been sent. */
  Optional<Instant> oldestWaiting() {
    Query query = new Query(where("waitingSince").exists(true));
    query.with(Sort.by("waitingSince")).limit(1);
    return Optional.ofNullable(mongo.findOne(query, Notice.class)).map(Notice::waitingSince);
  }

  Stored<Notice> create(Supplier<Change<Notice, NoticeEvent>> work) {
    return store.create(work);
  }

  Stored<Notice> change(String id, Function<Notice, List<NoticeEvent>> verb) {
    return store.change(id, verb);
  }
}

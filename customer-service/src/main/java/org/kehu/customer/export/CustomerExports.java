package org.kehu.customer.export;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All exports, in collection words. */
@Repository
class CustomerExports {

  private final MongoTemplate mongo;
  private final Store<CustomerExport, ExportEvent> store;

  CustomerExports(
      MongoTemplate mongo, Stores stores, EventPublisher<CustomerExport, ExportEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(CustomerExport.class, publisher);
  }

  /** One that may be seen, or a 404. */
  CustomerExport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One whoever asks, or a 404; for rules, never for answers. */
  CustomerExport known(String id) {
    return store.find(id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page, newest first. */
  Page<CustomerExport> page(Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(new Criteria(), sight), request);
  }

  /** Those with which something was due by then and is not done, longest first. */
  List<CustomerExport> pending(Instant by, int limit) {
    Query left = new Query(where("pendingSince").lte(by));
    return mongo.find(left.with(Sort.by("pendingSince")).limit(limit), CustomerExport.class);
  }

  /** Those whose file is to go by then, longest first. */
  List<CustomerExport> expired(Instant by, int limit) {
    Query over = new Query(where("expiresAt").lte(by));
    return mongo.find(over.with(Sort.by("expiresAt")).limit(limit), CustomerExport.class);
  }

  /** How many files are kept. */
  long kept() {
    return mongo.count(new Query(where("expiresAt").exists(true)), CustomerExport.class);
  }

  Stored<CustomerExport> create(Supplier<Change<CustomerExport, ExportEvent>> work) {
    return store.create(work);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  CustomerExport write(String id, Function<CustomerExport, List<ExportEvent>> verb) {
    return store.write(id, verb);
  }
}

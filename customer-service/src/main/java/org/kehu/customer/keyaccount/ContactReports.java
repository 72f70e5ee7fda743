package org.kehu.customer.keyaccount;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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

/** All contact reports; whoever asks for a key account's must have been shown that first. */
@Repository
class ContactReports {

  private final MongoTemplate mongo;
  private final Store<ContactReport, ReportEvent> store;

  ContactReports(
      MongoTemplate mongo, Stores stores, EventPublisher<ContactReport, ReportEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(ContactReport.class, publisher);
  }

  /** One page of a key account's, newest first. */
  Page<ContactReport> page(String accountId, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(where("accountId").is(accountId), sight), request);
  }

  /** Those of which the key account was not told by then. */
  List<ContactReport> unsettled(Instant by, int limit) {
    Query left = new Query(where("unsettledSince").lte(by));
    return mongo.find(left.with(Sort.by("unsettledSince")).limit(limit), ContactReport.class);
  }

  Stored<ContactReport> create(Supplier<Change<ContactReport, ReportEvent>> work) {
    return store.create(work);
  }

  /** Writes what the system itself made of one. */
  ContactReport write(String id, Consumer<ContactReport> verb) {
    return store.write(
        id,
        report -> {
          verb.accept(report);
          return List.of();
        });
  }
}

package org.kehu.complaint.handbook;

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

/** All entries of the handbook. */
@Repository
public class Handbook {

  private static final int LOOKED_AT = 200;

  private final Store<HandbookEntry, EntryEvent> store;
  private final MongoTemplate mongo;

  Handbook(
      Stores stores, EventPublisher<HandbookEntry, EntryEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(HandbookEntry.class, publisher);
    this.mongo = mongo;
  }

  HandbookEntry get(EntryId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<HandbookEntry> page(EntryFilter filter, Sight sight, PageRequest request) {
    Listing listing = Listing.newestFirst(filter.criteria(), sight);
    return filter.typed() == null
        ? store.page(listing, request)
        : store.page(listing, EntryWords.typed(filter.typed()), request);
  }

  /** Those whose words come nearest to what a customer said, best first. */
  List<HandbookEntry> nearest(String said, Sight sight, int limit) {
    Page<HandbookEntry> found =
        store.page(
            Listing.newestFirst(EntryWords.sharedWith(said), sight), PageRequest.first(LOOKED_AT));
    return EntryWords.nearest(found.items(), said, limit);
  }

  Stored<HandbookEntry> create(Supplier<Change<HandbookEntry, EntryEvent>> work) {
    return store.create(work);
  }

  Stored<HandbookEntry> change(
      EntryId id, Sight sight, Function<HandbookEntry, List<EntryEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** How many wait for approval. */
  public long submitted() {
    return mongo.count(
        new Query(where("status").is(EntryStatus.SUBMITTED.name())), HandbookEntry.class);
  }
}

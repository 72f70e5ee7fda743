package org.kehu.customer.merge;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
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

/** All merges, in collection words. */
@Repository
class CustomerMerges {

  private final MongoTemplate mongo;
  private final Store<CustomerMerge, MergeEvent> store;

  CustomerMerges(
      MongoTemplate mongo, Stores stores, EventPublisher<CustomerMerge, MergeEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(CustomerMerge.class, publisher);
  }

  /** One that may be seen, or a 404. */
  CustomerMerge get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<CustomerMerge> page(@Nullable String survivorId, Sight sight, PageRequest request) {
    return store.page(
        Listing.newestFirst(Conditions.none().is("survivorId", survivorId).criteria(), sight),
        request);
  }

  /** Those whose steps were begun by then and are not done, longest first. */
  List<CustomerMerge> unfinished(Instant by, int limit) {
    Query left = new Query(where("unfinishedSince").lte(by));
    return mongo.find(left.with(Sort.by("unfinishedSince")).limit(limit), CustomerMerge.class);
  }

  /** How many are not done. */
  long unfinished() {
    return mongo.count(new Query(where("unfinishedSince").exists(true)), CustomerMerge.class);
  }

  /** Whether steps of it are left to be done. */
  boolean isUnderWay(String id) {
    return mongo.exists(
        new Query(where("_id").is(id).and("unfinishedSince").exists(true)), CustomerMerge.class);
  }

  /** Whether one of the files is being merged or taken apart right now. */
  boolean isBusy(Collection<String> ids) {
    return busy("survivorId", ids) || busy("loserId", ids);
  }

  private boolean busy(String field, Collection<String> ids) {
    return mongo.exists(
        new Query(where(field).in(ids).and("unfinishedSince").exists(true)), CustomerMerge.class);
  }

  Stored<CustomerMerge> create(Supplier<Change<CustomerMerge, MergeEvent>> work) {
    return store.create(work);
  }

  Stored<CustomerMerge> change(
      String id, Sight sight, Function<CustomerMerge, List<MergeEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Writes how far the steps of one have come. */
  CustomerMerge write(String id, Function<CustomerMerge, List<MergeEvent>> verb) {
    return store.write(id, verb);
  }
}

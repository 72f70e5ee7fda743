package org.kehu.customer.salesplan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All sales plans, in collection words. */
@Repository
class SalesPlans {

  private final MongoTemplate mongo;
  private final Store<SalesPlan, SalesPlanEvent> store;

  SalesPlans(
      MongoTemplate mongo, Stores stores, EventPublisher<SalesPlan, SalesPlanEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(SalesPlan.class, publisher);
  }

  /** One that may be seen, or a 404. */
  SalesPlan get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<SalesPlan> page(PlanSearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** Those to be looked at by then, longest first. */
  List<SalesPlan> toWatch(Instant by, int limit) {
    Query due = new Query(where("standing.watchAt").lte(by));
    return mongo.find(due.with(Sort.by("standing.watchAt")).limit(limit), SalesPlan.class);
  }

  /** Those whose approval was to be asked for and, by then, was not. */
  List<SalesPlan> unasked(Instant by, int limit) {
    Query left = new Query(where("unaskedSince").lte(by));
    return mongo.find(left.with(Sort.by("unaskedSince")).limit(limit), SalesPlan.class);
  }

  /** How many fall short now. */
  long fallenShort() {
    return mongo.count(new Query(where("standing.fellShort").is(true)), SalesPlan.class);
  }

  /** Of how many a quarter should have been looked at by now. */
  long reviewsOverdue(LocalDate today) {
    return mongo.count(new Query(where("reviewDueOn").lt(today.toString())), SalesPlan.class);
  }

  Stored<SalesPlan> create(Supplier<Change<SalesPlan, SalesPlanEvent>> work) {
    return store.create(work);
  }

  Stored<SalesPlan> change(String id, Sight sight, Function<SalesPlan, List<SalesPlanEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Changes one, as work of the system itself. */
  Stored<SalesPlan> change(String id, Function<SalesPlan, List<SalesPlanEvent>> verb) {
    return store.change(id, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  SalesPlan write(String id, Function<SalesPlan, List<SalesPlanEvent>> verb) {
    return store.write(id, verb);
  }
}

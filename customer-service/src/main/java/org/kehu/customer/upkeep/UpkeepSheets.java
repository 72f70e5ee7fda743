package org.kehu.customer.upkeep;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheets;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Creation;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The upkeep of all customers' files. */
@Repository
class UpkeepSheets extends CustomerSheets<UpkeepSheet, UpkeepEvent> {

  private final MongoTemplate mongo;

  UpkeepSheets(
      MongoTemplate mongo, Stores stores, EventPublisher<UpkeepSheet, UpkeepEvent> publisher) {
    super(stores.of(UpkeepSheet.class, publisher), UpkeepSheet::of);
    this.mongo = mongo;
  }

  /** One page of those that need attention, newest file first. */
  Page<UpkeepSheet> page(UpkeepSearch search, Sight sight, PageRequest request) {
    return store().page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** How many need that attention, under a sight. */
  long count(UpkeepSearch search, Sight sight) {
    Criteria both = new Criteria().andOperator(search.criteria(), sight.criteria());
    return mongo.count(new Query(both), UpkeepSheet.class);
  }

  /** Those to look at by then, longest first. */
  List<UpkeepSheet> toWatch(Instant by, int limit) {
    Query due = new Query(where("watchAt").lte(by)).with(Sort.by("watchAt")).limit(limit);
    return mongo.find(due, UpkeepSheet.class);
  }

  /** Of how many something is overdue. */
  long overdue() {
    return mongo.count(new Query(where("overdueSince").exists(true)), UpkeepSheet.class);
  }

  /** Makes those that are not there yet, at once; answers whose were made. */
  Set<String> open(
      List<Customer> customers,
      Map<String, Call> calls,
      Function<UpkeepSheet, List<UpkeepEvent>> verb) {
    List<Creation<UpkeepSheet, UpkeepEvent>> creations =
        customers.stream()
            .map(one ->
                new Creation<>(Objects.requireNonNull(calls.get(one.id())), begun(one, verb)))
            .toList();
    return store().insertAll(creations).stream().map(UpkeepSheet::id).collect(Collectors.toSet());
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  UpkeepSheet note(Customer customer, Function<UpkeepSheet, List<UpkeepEvent>> verb) {
    return write(customer, verb);
  }
}

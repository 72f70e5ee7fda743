package org.kehu.customer.archive;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All volumes of the archive, in collection words. */
@Repository
public class ArchiveVolumes {

  private final MongoTemplate mongo;
  private final Store<ArchiveVolume, ArchiveEvent> store;

  ArchiveVolumes(
      MongoTemplate mongo, Stores stores, EventPublisher<ArchiveVolume, ArchiveEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(ArchiveVolume.class, publisher);
  }

  /** One of a customer's that may be seen, or a 404. */
  ArchiveVolume get(Collection<String> customerIds, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("customerId").in(customerIds), sight)
        .orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** The one with that number, if it may be seen, or a 404. */
  public ArchiveVolume getByNumber(String number, Sight sight) {
    return store
        .findOne(where("number").is(number), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", number));
  }

  /** One whoever asks, or a 404; for rules, never for answers. */
  public ArchiveVolume known(String id) {
    return store.find(id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page of a customer's, newest first. */
  Page<ArchiveVolume> page(Collection<String> customerIds, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(where("customerId").in(customerIds), sight), request);
  }

  /** One page of the master table. */
  Page<ArchiveVolume> page(ArchiveSearch search, Sight sight, PageRequest request) {
    return store.page(search.listing(sight), request);
  }

  /** Whether there is one of a customer's, or will be. */
  boolean anyOf(String customerId) {
    Criteria ofCustomer = where("customerId").is(customerId);
    return mongo.exists(
        new Query(ofCustomer.and("status").ne(ArchiveStatus.CANCELLED.name())),
        ArchiveVolume.class);
  }

  /** Those that should have come by then, longest first. */
  List<ArchiveVolume> toWatch(Instant by, int limit) {
    Query due = new Query(where("watchAt").lte(by)).with(Sort.by("watchAt")).limit(limit);
    return mongo.find(due, ArchiveVolume.class);
  }

  /** From how many something is missing. */
  long incomplete() {
    return mongo.count(new Query(where("missingSince").exists(true)), ArchiveVolume.class);
  }

  /** The same up to a level. */
  long incomplete(Level upTo) {
    return count(where("missingSince").exists(true), upTo);
  }

  /** How many are out of their cabinets, up to a level. */
  long lent(Level upTo) {
    return count(where("lentTo").exists(true), upTo);
  }

  /** How many were counted or checked last before a day, up to a level. */
  long unverified(LocalDate before, Level upTo) {
    return count(where("verifiedOn").lt(before.toString()), upTo);
  }

  private long count(Criteria which, Level upTo) {
    return mongo.count(new Query(which.and("level").lte(upTo.rank())), ArchiveVolume.class);
  }

  Stored<ArchiveVolume> create(Supplier<Change<ArchiveVolume, ArchiveEvent>> work) {
    return store.create(work);
  }

  Stored<ArchiveVolume> change(
      String id, Sight sight, Function<ArchiveVolume, List<ArchiveEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  ArchiveVolume write(String id, Function<ArchiveVolume, List<ArchiveEvent>> verb) {
    return store.write(id, verb);
  }
}

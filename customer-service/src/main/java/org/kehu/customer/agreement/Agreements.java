package org.kehu.customer.agreement;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kehu.kit.access.Level;
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

/** All agreements; whoever asks for a customer's must have been shown the file first. */
@Repository
class Agreements {

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  /** More at one time are not looked at for what covers a day. */
  private static final int MOST_IN_FORCE = 50;

  private final MongoTemplate mongo;
  private final Store<Agreement, AgreementEvent> store;

  Agreements(
      MongoTemplate mongo, Stores stores, EventPublisher<Agreement, AgreementEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Agreement.class, publisher);
  }

  /** One of a customer's, or a 404. */
  Agreement get(Collection<String> customerIds, String id) {
    return get(customerIds, id, THROUGH_THE_FILE);
  }

  /** One of a customer's that may be seen, or a 404. */
  Agreement get(Collection<String> customerIds, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("customerId").in(customerIds), sight)
        .orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One whoever asks; for rules, never for answers. */
  Agreement known(String id) {
    return store.find(id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page of a customer's, newest first. */
  Page<Agreement> page(Collection<String> customerIds, PageRequest request) {
    return store.page(
        Listing.newestFirst(where("customerId").in(customerIds), THROUGH_THE_FILE), request);
  }

  /** Those of a customer that bind both now, newest first. */
  List<Agreement> inForce(Collection<String> customerIds) {
    List<String> names = List.of(AgreementStatus.SIGNED.name(), AgreementStatus.EXECUTING.name());
    Listing listing =
        Listing.newestFirst(
            where("customerId").in(customerIds).and("status").in(names), THROUGH_THE_FILE);
    return store.page(listing, PageRequest.first(MOST_IN_FORCE)).items();
  }

  /** Those of a customer that were ever signed, newest first. */
  List<Agreement> signed(Collection<String> customerIds) {
    List<String> names =
        Stream.of(
                AgreementStatus.SIGNED,
                AgreementStatus.EXECUTING,
                AgreementStatus.TERMINATED,
                AgreementStatus.EXPIRED)
            .map(Enum::name)
            .toList();
    Listing listing =
        Listing.newestFirst(
            where("customerId").in(customerIds).and("status").in(names), THROUGH_THE_FILE);
    return store.page(listing, PageRequest.first(MOST_IN_FORCE)).items();
  }

  /** How many of these customers' bind both now. */
  long countInForce(Collection<String> customerIds) {
    List<String> names = List.of(AgreementStatus.SIGNED.name(), AgreementStatus.EXECUTING.name());
    return mongo.count(
        new Query(where("customerId").in(customerIds).and("status").in(names)), Agreement.class);
  }

  /** Ids of those of which somebody is to be reminded by then, longest first. */
  List<Agreement> toMark(Instant by, int limit) {
    Query due = new Query(where("reminders.nextAt").lte(by));
    return mongo.find(due.with(Sort.by("reminders.nextAt")).limit(limit), Agreement.class);
  }

  /** Those whose review was to be asked for and, by then, was not. */
  List<Agreement> unasked(Instant by, int limit) {
    Query left = new Query(where("unaskedSince").lte(by));
    return mongo.find(left.with(Sort.by("unaskedSince")).limit(limit), Agreement.class);
  }

  Stored<Agreement> create(Supplier<Change<Agreement, AgreementEvent>> work) {
    return store.create(work);
  }

  /** Changes one, as work of the system itself or after the file was shown. */
  Stored<Agreement> change(String id, Function<Agreement, List<AgreementEvent>> verb) {
    return store.change(id, THROUGH_THE_FILE, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  Agreement write(String id, Function<Agreement, List<AgreementEvent>> verb) {
    return store.write(id, verb);
  }
}

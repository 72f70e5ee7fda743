package org.kehu.complaint.crisis;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All crises; a case may have several, one after the other. */
@Repository
public class Crises {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Store<Crisis, CrisisEvent> store;
  private final MongoTemplate mongo;

  Crises(Stores stores, EventPublisher<Crisis, CrisisEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Crisis.class, publisher);
    this.mongo = mongo;
  }

  /** The newest of a case, when it is seen. */
  Optional<Crisis> newest(String caseId, Sight sight) {
    Listing listing = Listing.newestFirst(where("caseId").is(caseId), sight);
    return store.page(listing, PageRequest.first(1)).items().stream().findFirst();
  }

  /** The newest of a case, for work of the system itself. */
  Optional<Crisis> newest(String caseId) {
    return newest(caseId, ALL);
  }

  /** How often the line was alerted of a case. */
  long countOf(String caseId) {
    return mongo.count(new Query(where("caseId").is(caseId)), Crisis.class);
  }

  Stored<Crisis> create(Supplier<Change<Crisis, CrisisEvent>> work) {
    return store.create(work);
  }

  Stored<Crisis> change(String id, Sight sight, Function<Crisis, List<CrisisEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Ends one, as work of the system itself. */
  void end(String id, CrisisEnd.Reason reason, Instant now) {
    store.change(id, ALL, crisis -> crisis.end(reason, now));
  }

  /** Moves one to where its case lies now, as work of the system itself. */
  void follow(String id, ComplaintCase c) {
    store.change(id, ALL, crisis -> crisis.follow(c));
  }

  /** Tells a time that passed, as work of the system itself. */
  void watch(CrisisId id, Instant now) {
    store.change(id.value(), ALL, crisis -> crisis.watch(now));
  }

  /** Those of which somebody did not take note by then and nobody was told, oldest first. */
  List<CrisisId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    return mongo.find(query, Found.class, mongo.getCollectionName(Crisis.class)).stream()
        .map(found -> new CrisisId(found.id()))
        .toList();
  }

  /** How many cases are crisis events now. */
  public long open() {
    return mongo.count(new Query(where("status").is(CrisisStatus.OPEN.name())), Crisis.class);
  }

  /** Of how many somebody did not take note in time. */
  public long unnoted(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), Crisis.class);
  }

  private record Found(@Id String id) {}
}

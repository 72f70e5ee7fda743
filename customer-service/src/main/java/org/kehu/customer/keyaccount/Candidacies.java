package org.kehu.customer.keyaccount;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** All key accounts and who may become one, in collection words. */
@Repository
class Candidacies {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<Candidacy, CandidacyEvent> store;

  Candidacies(
      MongoTemplate mongo, Stores stores, EventPublisher<Candidacy, CandidacyEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Candidacy.class, publisher);
  }

  /** One that may be seen, or a 404. */
  Candidacy get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One whoever asks; for rules, never for answers. */
  Candidacy known(String id) {
    return store.find(id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One page, newest first. */
  Page<Candidacy> page(CandidacySearch search, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(search.criteria(), sight), request);
  }

  /** Those whose contact is to be looked at by then, longest first. */
  List<Candidacy> toWatch(Instant by, int limit) {
    Query due = new Query(where("watchAt").lte(by)).with(Sort.by("watchAt")).limit(limit);
    return mongo.find(due, Candidacy.class);
  }

  /** Those for which nobody was asked by then. */
  List<Candidacy> unasked(Instant by, int limit) {
    Query left = new Query(where("unaskedSince").lte(by));
    return mongo.find(left.with(Sort.by("unaskedSince")).limit(limit), Candidacy.class);
  }

  /** With how many contact has lapsed. */
  long lapsed() {
    return mongo.count(new Query(where("lapsedSince").exists(true)), Candidacy.class);
  }

  Stored<Candidacy> create(Supplier<Change<Candidacy, CandidacyEvent>> work) {
    return store.create(work);
  }

  Stored<Candidacy> change(String id, Sight sight, Function<Candidacy, List<CandidacyEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Changes one for whoever decided on it. */
  Stored<Candidacy> change(String id, Function<Candidacy, List<CandidacyEvent>> verb) {
    return store.change(id, EVERYTHING, verb);
  }

  /** Writes what the system itself made of one, even when that tells nothing. */
  Candidacy write(String id, Function<Candidacy, List<CandidacyEvent>> verb) {
    return store.write(id, verb);
  }
}

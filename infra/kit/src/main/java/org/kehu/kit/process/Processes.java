package org.kehu.kit.process;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** All processes of a service, in collection words. */
final class Processes {

  static final String KIND = "order.kind";
  static final String STATE = "standing.state";
  private static final String HOLDER = "claim.holder";
  private static final String DUE = "claim.dueAt";

  /** What the queries here need. */
  static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on(ProcessDocument.COLLECTION, "scope", "-_id"),
          DeclaredIndex.on(ProcessDocument.COLLECTION, KIND, "-_id"),
          DeclaredIndex.on(ProcessDocument.COLLECTION, KIND, STATE),
          DeclaredIndex.on(ProcessDocument.COLLECTION, KIND, DUE, "_id"));

  /** Who sees which is part of the condition; level is judged there. */
  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<ProcessDocument, ProcessEvent> store;

  Processes(
      MongoTemplate mongo, Stores stores, EventPublisher<ProcessDocument, ProcessEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(ProcessDocument.class, publisher);
  }

  Optional<ProcessDocument> find(String id) {
    return store.find(id);
  }

  Optional<ProcessDocument> find(String id, Criteria seen) {
    return store.findOne(new Criteria().andOperator(where("_id").is(id), seen), ALL);
  }

  Page<ProcessDocument> page(Criteria filter, Criteria seen, PageRequest request) {
    return store.page(new Listing(filter, seen, "_id", Direction.DESC), request);
  }

  Stored<ProcessDocument> create(Supplier<Change<ProcessDocument, ProcessEvent>> work) {
    return store.create(work);
  }

  /** A command of people; whether they may is judged before. */
  Stored<ProcessDocument> change(String id, Function<ProcessDocument, List<ProcessEvent>> verb) {
    return store.change(id, ALL, verb);
  }

  /** What its holder has to say. */
  ProcessDocument write(String id, Function<ProcessDocument, List<ProcessEvent>> verb) {
    return store.write(id, verb);
  }

  /** The process of a kind that has been due longest, now in this runner's hand. */
  @Nullable ProcessDocument claim(String kind, Instant now, Duration lease) {
    Query due = new Query(where(KIND).is(kind).and(DUE).lte(now));
    // Mostly nothing is due: a question costs less than a write that finds nothing.
    if (!mongo.exists(due, ProcessDocument.class)) {
      return null;
    }
    due.with(Sort.by(DUE, "_id"));
    Update taken =
        new Update()
            .set(HOLDER, Ids.next())
            .set(DUE, now.plus(lease))
            .inc("claim.attempts", 1)
            .inc("version", 1L);
    FindAndModifyOptions after = FindAndModifyOptions.options().returnNew(true);
    return mongo.findAndModify(due, taken, after, ProcessDocument.class);
  }

  /**
   * Lengthens a claim; false when it is no longer held. Leaves the version alone: that a runner is
   * alive is no news for whoever reads the process.
   */
  boolean lengthen(Hold hold, Instant until) {
    Query held = new Query(where("_id").is(hold.processId()).and(HOLDER).is(hold.holder()));
    return mongo
            .updateFirst(held, new Update().set(DUE, until), ProcessDocument.class)
            .getMatchedCount()
        == 1;
  }

  /** Since when the process that nobody took has been due longest, if one is. */
  Optional<Instant> oldestDue(String kind, Instant now) {
    Query due = new Query(where(KIND).is(kind).and(DUE).lte(now));
    due.with(Sort.by(DUE, "_id"));
    return Optional.ofNullable(mongo.findOne(due, ProcessDocument.class))
        .map(process -> process.claim().dueAt());
  }

  long count(String kind, ProcessState state) {
    return mongo.count(
        new Query(where(KIND).is(kind).and(STATE).is(state.name())), ProcessDocument.class);
  }
}

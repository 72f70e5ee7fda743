package org.kehu.customer.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All imports, in collection words. */
@Repository
class ImportJobs {

  private final MongoTemplate mongo;
  private final Store<ImportJob, ImportEvent> store;

  ImportJobs(MongoTemplate mongo, Stores stores, EventPublisher<ImportJob, ImportEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(ImportJob.class, publisher);
  }

  ImportJob get(String id, Sight sight) {
    return store.get(id, sight);
  }

  Page<ImportJob> page(Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(new Criteria(), sight), request);
  }

  /** An import for the system's own work. */
  ImportJob get(String id) {
    return store.find(id).orElseThrow(() -> new IllegalStateException("No import " + id));
  }

  /** Those on which no process works yet, oldest first. */
  List<ImportJob> toHandOver(int limit) {
    Query query =
        new Query(where("state").is(ImportState.WAITING.name()).and("handedOver").ne(true));
    return mongo.find(query.with(Sort.by("_id")).limit(limit), ImportJob.class);
  }

  /** Changes what concerns this service alone, so that nobody is told. */
  ImportJob note(String id, Consumer<ImportJob> verb) {
    return store.write(
        id,
        job -> {
          verb.accept(job);
          return List.of();
        });
  }

  /** Number of those whose rows are not all judged. */
  long waitingCount() {
    return mongo.count(new Query(where("state").is(ImportState.WAITING.name())), ImportJob.class);
  }

  /** Those whose file is kept though they ended so long ago. */
  List<ImportJob> keptThoughFinishedBefore(Instant before, int limit) {
    Query query = new Query(where("fileId").exists(true).and("finishedAt").lte(before));
    return mongo.find(query.limit(limit), ImportJob.class);
  }

  /** Number of those whose file is kept. */
  long keptCount() {
    return mongo.count(new Query(where("fileId").exists(true)), ImportJob.class);
  }

  /** Whether a file belongs to an import. */
  boolean use(String fileId) {
    return mongo.exists(new Query(where("fileId").is(fileId)), ImportJob.class);
  }

  Stored<ImportJob> create(Supplier<ImportJob> work) {
    return store.create(() -> new Change<>(work.get(), List.of()));
  }

  void change(String id, Function<ImportJob, List<ImportEvent>> verb) {
    store.change(id, verb);
  }
}

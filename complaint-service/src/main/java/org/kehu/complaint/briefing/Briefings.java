package org.kehu.complaint.briefing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
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
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All briefings. */
@Repository
public class Briefings {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final List<String> OPEN =
      Arrays.stream(BriefingStatus.values())
          .filter(BriefingStatus::isOpen)
          .map(Enum::name)
          .toList();

  private final Store<Briefing, BriefingEvent> store;
  private final MongoTemplate mongo;

  Briefings(Stores stores, EventPublisher<Briefing, BriefingEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Briefing.class, publisher);
    this.mongo = mongo;
  }

  Briefing get(BriefingId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<Briefing> page(BriefingFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<Briefing> create(Supplier<Change<Briefing, BriefingEvent>> work) {
    return store.create(work);
  }

  Stored<Briefing> change(
      BriefingId id, Sight sight, Function<Briefing, List<BriefingEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Tells a time that passed, as work of the system itself. */
  void watch(BriefingId id, Instant now) {
    store.change(id.value(), ALL, briefing -> briefing.watch(now));
  }

  /** Those whose time passed and nobody was told of it, oldest first. */
  List<BriefingId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    String collection = mongo.getCollectionName(Briefing.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new BriefingId(found.id()))
        .toList();
  }

  /** Of how many somebody still has to take note. */
  public long open() {
    return mongo.count(new Query(where("status").in(OPEN)), Briefing.class);
  }

  /** Of how many everybody should have taken note by now. */
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), Briefing.class);
  }

  private record Found(@Id String id) {}
}

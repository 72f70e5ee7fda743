package org.kehu.complaint.correctiveaction;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All corrective and preventive actions. */
@Repository
public class CorrectiveActions {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final List<String> OPEN =
      Arrays.stream(ActionStatus.values()).filter(ActionStatus::isOpen).map(Enum::name).toList();

  private final Store<CorrectiveAction, ActionEvent> store;
  private final MongoTemplate mongo;

  CorrectiveActions(
      Stores stores, EventPublisher<CorrectiveAction, ActionEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(CorrectiveAction.class, publisher);
    this.mongo = mongo;
  }

  CorrectiveAction get(ActionId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** One, for work of the system itself. */
  Optional<CorrectiveAction> find(ActionId id) {
    return store.find(id.value());
  }

  /** Newest first. */
  Page<CorrectiveAction> page(ActionFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<CorrectiveAction> create(Supplier<Change<CorrectiveAction, ActionEvent>> work) {
    return store.create(work);
  }

  Stored<CorrectiveAction> change(
      ActionId id, Sight sight, Function<CorrectiveAction, List<ActionEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Tells a day that passed, as work of the system itself. */
  void watch(ActionId id, Instant now) {
    store.change(id.value(), ALL, action -> action.watch(now));
  }

  /** Those whose day passed and nobody was told of it, oldest first. */
  List<ActionId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    String collection = mongo.getCollectionName(CorrectiveAction.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new ActionId(found.id()))
        .toList();
  }

  /** Whether any arose from the case that was not given up. */
  boolean isPlannedFor(String caseId) {
    Criteria standing = where("caseIds").is(caseId).and("status").ne(ActionStatus.CANCELLED.name());
    return mongo.exists(new Query(standing), CorrectiveAction.class);
  }

  /** Whether one against this pattern is to be done or checked. */
  boolean isOpenAgainst(String pattern) {
    return mongo.exists(
        new Query(where("pattern").is(pattern).and("status").in(OPEN)), CorrectiveAction.class);
  }

  /** How many are to be done or checked. */
  public long open() {
    return mongo.count(new Query(where("status").in(OPEN)), CorrectiveAction.class);
  }

  /** How many should be done or checked by now. */
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), CorrectiveAction.class);
  }

  private record Found(@Id String id) {}
}

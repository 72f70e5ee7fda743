package org.kehu.visit.occasion;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The occasions of all departments. */
@Repository
public class Occasions {

  private final Store<Occasion, OccasionEvent> store;
  private final MongoOperations mongo;

  Occasions(
      Stores stores, EventPublisher<Occasion, OccasionEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(Occasion.class, publisher);
    this.mongo = mongo;
  }

  Occasion get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Occasions that fit, the newest first. */
  Page<Occasion> page(OccasionFilter filter, Sight sight, PageRequest request) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(where("kind").is(filter.kind()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    Criteria fits = conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    return store.page(Listing.newestFirst(fits, sight), request);
  }

  Stored<Occasion> create(Supplier<Change<Occasion, OccasionEvent>> work) {
    return store.create(work);
  }

  Stored<Occasion> change(String id, Sight sight, Function<Occasion, List<OccasionEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** What the last one of a kind taught a department. */
  Optional<String> lessons(String departmentId, OccasionKind kind) {
    Criteria evaluated =
        where("departmentId")
            .is(departmentId)
            .and("kind")
            .is(kind)
            .and("status")
            .is(OccasionStatus.EVALUATED);
    Query newest = new Query(evaluated).with(Sort.by(Direction.DESC, "_id")).limit(1);
    return Optional.ofNullable(mongo.findOne(newest, Occasion.class))
        .map(Occasion::evaluation)
        .map(Evaluation::lessons);
  }

  /** Those of these seasons that are planned already. */
  Set<String> existing(Collection<String> seasonKeys) {
    Query query = new Query(where("seasonKey").in(seasonKeys));
    return new HashSet<>(mongo.findDistinct(query, "seasonKey", Occasion.class, String.class));
  }

  /** Those of a department that begin within a time, called off or not. */
  public List<Occasion> ofDepartment(String departmentId, Instant from, Instant to) {
    Query query =
        new Query(where("departmentId").is(departmentId).and("plan.startsAt").gte(from).lt(to));
    return mongo.find(query, Occasion.class);
  }

  /** Number of those that were held and not evaluated. */
  public long unevaluated() {
    return mongo.count(new Query(where("status").is(OccasionStatus.HELD)), Occasion.class);
  }
}

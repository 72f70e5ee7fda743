package org.kehu.survey.goal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All goals. */
@Repository
public class WorkGoals {

  private final Store<WorkGoal, GoalEvent> store;
  private final MongoTemplate mongo;

  WorkGoals(Stores stores, EventPublisher<WorkGoal, GoalEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(WorkGoal.class, publisher);
    this.mongo = mongo;
  }

  /** The goal, or a 404. */
  public WorkGoal get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<WorkGoal> page(
      @Nullable String departmentId, @Nullable Integer year, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("departmentId", departmentId).is("year", year);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** The adopted ones of a department, or of one of its people, in a year; never above normal. */
  public List<WorkGoal> adopted(String departmentId, @Nullable String ownerId, int year) {
    Query query =
        new Query(
            where("departmentId")
                .is(departmentId)
                .and("year")
                .is(year)
                .and("ownerId")
                .is(ownerId)
                .and("status")
                .is(GoalStatus.ADOPTED.name()));
    return mongo.find(query.limit(50), WorkGoal.class);
  }

  Stored<WorkGoal> create(Supplier<Change<WorkGoal, GoalEvent>> work) {
    return store.create(work);
  }

  Stored<WorkGoal> change(String id, Sight sight, Function<WorkGoal, List<GoalEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

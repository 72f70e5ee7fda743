package org.kehu.survey.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All trainings. */
@Repository
public class Trainings {

  private final Store<Training, TrainingEvent> store;
  private final MongoTemplate mongo;

  Trainings(Stores stores, EventPublisher<Training, TrainingEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Training.class, publisher);
    this.mongo = mongo;
  }

  /** The training, or a 404. */
  public Training get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<Training> page(
      @Nullable ServiceTopic topic,
      @Nullable TrainingStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = Conditions.none().is("topic", topic).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** The day on which a department was trained last in a topic. */
  Optional<LocalDate> lastHeld(String departmentId, ServiceTopic topic) {
    Query newest =
        new Query(
                where("departmentId")
                    .is(departmentId)
                    .and("topic")
                    .is(topic.name())
                    .and("status")
                    .is(TrainingStatus.HELD.name()))
            .with(Sort.by(Direction.DESC, "plannedOn"))
            .limit(1);
    return Optional.ofNullable(mongo.findOne(newest, Training.class)).map(Training::plannedOn);
  }

  Stored<Training> create(Supplier<Change<Training, TrainingEvent>> work) {
    return store.create(work);
  }

  Stored<Training> change(String id, Sight sight, Function<Training, List<TrainingEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

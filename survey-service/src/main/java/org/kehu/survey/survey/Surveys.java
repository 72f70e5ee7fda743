package org.kehu.survey.survey;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All survey projects. */
@Repository
public class Surveys {

  /** Figures of more surveys than that are told from their first count on only. */
  private static final int MOST_TOLD = 100;

  private final Store<Survey, SurveyEvent> store;
  private final MongoTemplate mongo;

  Surveys(Stores stores, EventPublisher<Survey, SurveyEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Survey.class, publisher);
    this.mongo = mongo;
  }

  public Optional<Survey> find(String id) {
    return store.find(id);
  }

  /** The survey, or a 404. */
  public Survey get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** The newest of those that run. */
  List<Survey> running() {
    Query running = new Query(where("status").is(SurveyStatus.RUNNING.name()));
    return mongo.find(
        running.with(Sort.by(Sort.Direction.DESC, "_id")).limit(MOST_TOLD), Survey.class);
  }

  /** Running surveys that invite by themselves when this happens, oldest first. */
  public List<Survey> runningWith(SurveyTrigger trigger) {
    Query query =
        new Query(
            where("status").is(SurveyStatus.RUNNING.name()).and("plan.trigger").is(trigger.name()));
    return mongo.find(query.limit(50), Survey.class);
  }

  /** One page, newest first. */
  public Page<Survey> page(
      @Nullable String code, @Nullable SurveyStatus status, Sight sight, PageRequest request) {
    Criteria filter = Conditions.none().is("code", code).is("status", status).criteria();
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  Stored<Survey> create(Supplier<Change<Survey, SurveyEvent>> work) {
    return store.create(work);
  }

  Stored<Survey> change(String id, Sight sight, Function<Survey, List<SurveyEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

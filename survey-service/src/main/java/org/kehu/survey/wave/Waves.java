package org.kehu.survey.wave;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All waves. */
@Repository
public class Waves {

  private final Store<Wave, WaveEvent> store;
  private final MongoTemplate mongo;

  Waves(Stores stores, EventPublisher<Wave, WaveEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Wave.class, publisher);
    this.mongo = mongo;
  }

  Wave get(String id) {
    return store.find(id).orElseThrow();
  }

  /** The wave of that survey, or a 404. */
  public Wave get(String surveyId, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("surveyId").is(surveyId), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** One page of a survey's waves, newest first. */
  public Page<Wave> page(String surveyId, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(where("surveyId").is(surveyId), sight), request);
  }

  /** Number of the newest wave of a survey, 0 if there is none. */
  int newestNumber(String surveyId) {
    Query newest = new Query(where("surveyId").is(surveyId));
    newest.with(Sort.by(Sort.Direction.DESC, "number")).limit(1);
    return mongo.find(newest, Wave.class).stream().mapToInt(Wave::number).findFirst().orElse(0);
  }

  /** Waves that draw, or that a kill has kept from it. */
  List<Wave> drawing(int limit) {
    Query query = new Query(where("status").is(WaveStatus.DRAWING.name()));
    return mongo.find(query.limit(limit), Wave.class);
  }

  Stored<Wave> create(Supplier<Change<Wave, WaveEvent>> work) {
    return store.create(work);
  }

  Stored<Wave> change(String id, Function<Wave, List<WaveEvent>> verb) {
    return store.change(id, verb);
  }
}

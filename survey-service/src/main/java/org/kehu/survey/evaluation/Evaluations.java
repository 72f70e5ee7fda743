package org.kehu.survey.evaluation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
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

/** All evaluations. */
@Repository
public class Evaluations {

  private final Store<Evaluation, EvaluationEvent> store;
  private final MongoTemplate mongo;

  Evaluations(
      Stores stores, EventPublisher<Evaluation, EvaluationEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Evaluation.class, publisher);
    this.mongo = mongo;
  }

  /** The evaluation, or a 404. */
  public Evaluation get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<Evaluation> page(
      @Nullable String period,
      @Nullable EvaluationStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = Conditions.none().is("period", period).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** Those that wait for an approval. */
  List<Evaluation> submitted(int limit) {
    Query query = new Query(where("status").is(EvaluationStatus.SUBMITTED.name()));
    return mongo.find(query.limit(limit), Evaluation.class);
  }

  Stored<Evaluation> create(Supplier<Change<Evaluation, EvaluationEvent>> work) {
    return store.create(work);
  }

  Stored<Evaluation> change(
      String id, Sight sight, Function<Evaluation, List<EvaluationEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** For the outcome of an approval, whoever decided it. */
  void decided(String id, Function<Evaluation, List<EvaluationEvent>> verb) {
    store.change(id, Sight.everything(Level.NORMAL), verb);
  }
}

package org.kehu.survey.questionnaire;

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

/** All versions of all questionnaires. */
@Repository
public class Questionnaires {

  private final Store<Questionnaire, QuestionnaireEvent> store;
  private final MongoTemplate mongo;

  Questionnaires(
      Stores stores,
      EventPublisher<Questionnaire, QuestionnaireEvent> publisher,
      MongoTemplate mongo) {
    this.store = stores.of(Questionnaire.class, publisher);
    this.mongo = mongo;
  }

  public Optional<Questionnaire> find(String id) {
    return store.find(id);
  }

  /** The version, or a 404. */
  public Questionnaire get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<Questionnaire> page(
      @Nullable String code,
      @Nullable QuestionnaireStatus status,
      Sight sight,
      PageRequest request) {
    Criteria filter = Conditions.none().is("code", code).is("status", status).criteria();
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  /** Number of the newest version with this code, 0 if there is none. */
  int newestVersion(String code) {
    Query newest = new Query(where("code").is(code));
    newest.with(Sort.by(Sort.Direction.DESC, "versionNumber")).limit(1);
    return mongo.find(newest, Questionnaire.class).stream()
        .mapToInt(Questionnaire::versionNumber)
        .findFirst()
        .orElse(0);
  }

  Stored<Questionnaire> create(Supplier<Change<Questionnaire, QuestionnaireEvent>> work) {
    return store.create(work);
  }

  Stored<Questionnaire> change(
      String id, Sight sight, Function<Questionnaire, List<QuestionnaireEvent>> verb) {
    return store.change(id, sight, verb);
  }
}

package org.kehu.kit.examination.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.examination.ExaminationEvent;
import org.kehu.kit.examination.ExaminedRule;
import org.kehu.kit.examination.ExaminedRules;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The examinations of the rules that this service owns. */
public final class StoredExaminations implements ExaminedRules {

  /** What the queries here need. */
  public static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on(ExaminedRule.COLLECTION, "dueAt").asSparse(),
          DeclaredIndex.on(ExaminedRule.COLLECTION, "creationKey").asUnique().asSparse(),
          DeclaredIndex.on(ExaminedRule.COLLECTION, "unsentSince").asSparse());

  /** Rules are everybody's; who may act is decided at the desk. */
  private static final Sight ALL = Sight.everything(Level.NORMAL);

  private final String service;
  private final Store<ExaminedRule, ExaminationEvent> store;
  private final MongoTemplate mongo;

  public StoredExaminations(
      String service,
      Stores stores,
      MongoTemplate mongo,
      EventPublisher<ExaminedRule, ExaminationEvent> publisher) {
    this.service = service;
    this.store = stores.of(ExaminedRule.class, publisher);
    this.mongo = mongo;
  }

  @Override
  public Optional<ExaminedRule> find(String kind) {
    return store.find(ExaminedRule.idOf(service, kind));
  }

  @Override
  public void begin(ExaminedRule fresh) {
    try {
      store.create(() -> Change.of(fresh));
    } catch (DuplicateKeyException begunMeanwhile) {
      // Another instance began it, which is as good.
    }
  }

  @Override
  public Stored<ExaminedRule> change(
      String kind,
      Supplier<ExaminedRule> fresh,
      Function<ExaminedRule, List<ExaminationEvent>> verb) {
    return store.changeOrCreate(ExaminedRule.idOf(service, kind), ALL, fresh, verb);
  }

  @Override
  public void change(ExaminedRule rule, Function<ExaminedRule, List<ExaminationEvent>> verb) {
    store.change(rule.id(), ALL, verb);
  }

  @Override
  public List<ExaminedRule> toRemind(Instant now) {
    return mongo.find(new Query(where("dueAt").lte(now)), ExaminedRule.class).stream()
        .filter(rule -> !rule.isReminded())
        .toList();
  }

  @Override
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lte(now)), ExaminedRule.class);
  }
}

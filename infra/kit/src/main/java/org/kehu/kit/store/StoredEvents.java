package org.kehu.kit.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.kehu.kit.access.Scoped;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutboxSource;
import org.kehu.kit.outbox.Unsent;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The unsent events in the documents of one collection. */
final class StoredEvents<A extends Aggregate> implements OutboxSource {

  private final MongoTemplate mongo;
  private final Class<A> type;
  private final EventPublisher<A, ?> publisher;
  private final Acknowledgements acknowledgements;

  StoredEvents(MongoTemplate mongo, Class<A> type, EventPublisher<A, ?> publisher) {
    this.mongo = mongo;
    this.type = type;
    this.publisher = publisher;
    this.acknowledgements = new Acknowledgements(() -> mongo.getCollection(name()));
  }

  @Override
  public String name() {
    return mongo.getCollectionName(type);
  }

  @Override
  public Optional<Unsent> unsent(String id) {
    return Optional.ofNullable(mongo.findById(id, type)).map(this::unsentOf);
  }

  @Override
  public List<Unsent> after(String id, int limit) {
    Query query = new Query(where("_id").gt(id)).with(Sort.by("_id")).limit(limit);
    return mongo.find(query, type).stream().map(this::unsentOf).toList();
  }

  @Override
  public List<String> waitingSince(Instant before, int limit) {
    Query query = new Query(where("unsentSince").lt(before));
    query.with(Sort.by("unsentSince")).limit(limit).fields().include("_id");
    return mongo.find(query, Document.class, name()).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  @Override
  public long waiting() {
    return mongo.count(new Query(where("unsentSince").exists(true)), type);
  }

  @Override
  public Optional<Instant> oldestWaiting() {
    Query query = new Query(where("unsentSince").exists(true));
    query.with(Sort.by("unsentSince")).fields().include("unsentSince");
    Document oldest = mongo.findOne(query, Document.class, name());
    return Optional.ofNullable(oldest).map(document -> document.getDate("unsentSince").toInstant());
  }

  @Override
  public Optional<Unsent> acknowledge(String id, long sequence) {
    if (acknowledgements.forgetAll(id, sequence)) {
      return Optional.empty();
    }
    Document sent = new Document("sequence", new Document("$lte", sequence));
    Document pull = new Document("$pull", new Document("outbox", sent));
    mongo.getCollection(name()).updateOne(new Document("_id", id), pull);
    return unsent(id);
  }

  Unsent unsentOf(A aggregate) {
    Scoped scoped = aggregate instanceof Scoped known ? known : null;
    return new Unsent(
        aggregate.subjectKind() + "/" + aggregate.id(),
        aggregate.id(),
        aggregate.correlationId(),
        aggregate.sequence(),
        aggregate.outbox(),
        publisher.states(aggregate),
        aggregate instanceof ScopedAggregate owned ? owned.departmentId() : "",
        scoped == null ? 0 : scoped.level().rank(),
        scoped == null ? Set.of() : scoped.scope());
  }
}

package org.kehu.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Records that could not be handled, in the consumer's own database: later ones of the same key
 * wait behind them, and ops see a copy among the {@link DeadLetters}.
 */
final class Parking {

  static final String COLLECTION = "inbox_parked";
  private final MongoTemplate mongo;
  private final DeadLetters deadLetters;
  private final Clock clock;

  Parking(MongoTemplate mongo, DeadLetters deadLetters, Clock clock) {
    this.mongo = mongo;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /** Lanes of these records in which one is parked. */
  Set<String> held(Consumer consumer, List<ConsumerRecord<String, byte @Nullable []>> records) {
    Set<String> lanes = new HashSet<>();
    records.forEach(record -> lanes.add(lane(consumer, record)));
    Query query = new Query(where("lane").in(lanes));
    query.fields().include("lane");
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(parked -> parked.getString("lane"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  void park(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record, String reason) {
    Document headers = new Document();
    record.headers().forEach(h -> headers.append(h.key(), new String(h.value(), UTF_8)));
    Document parked =
        new Document("_id", id(consumer, record))
            .append("lane", lane(consumer, record))
            .append("consumer", consumer.name())
            .append("topic", record.topic())
            .append("partition", record.partition())
            .append("offset", record.offset())
            .append("key", record.key())
            .append("headers", headers)
            .append("reason", reason)
            .append("parkedAt", clock.instant());
    byte[] value = record.value();
    if (value != null) {
      parked.append("value", new Binary(value));
    }
    try {
      mongo.insert(parked, COLLECTION);
    } catch (DuplicateKeyException parkedBefore) {
      // Delivered again after a crash: the first reason stands.
      return;
    }
    deadLetters.copy(consumer, record, reason);
  }

  long count(Consumer consumer) {
    return mongo.count(new Query(where("consumer").is(consumer.name())), COLLECTION);
  }

  /** Parked records of a consumer, the oldest of each topic's partition first. */
  List<Document> list(String consumer, int limit) {
    Query query = new Query(where("consumer").is(consumer));
    query.with(Sort.by("topic", "partition", "offset")).limit(limit).fields().exclude("value");
    return mongo.find(query, Document.class, COLLECTION);
  }

  /** Ids of a consumer's parked records, in the order of each topic and partition. */
  List<String> ids(String consumer) {
    Query query = new Query(where("consumer").is(consumer));
    query.with(Sort.by("topic", "partition", "offset")).fields().include("_id");
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(parked -> parked.getString("_id"))
        .toList();
  }

  ConsumerRecord<String, byte @Nullable []> get(String id) {
    Document parked = mongo.findById(id, Document.class, COLLECTION);
    if (parked == null) {
      throw new IllegalArgumentException("Nothing is parked as " + id);
    }
    return record(parked);
  }

  void remove(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record) {
    mongo.remove(new Query(where("_id").is(id(consumer, record))), COLLECTION);
  }

  private static ConsumerRecord<String, byte @Nullable []> record(Document parked) {
    Headers headers = new RecordHeaders();
    parked
        .get("headers", Document.class)
        .forEach((name, value) -> headers.add(name, value.toString().getBytes(UTF_8)));
    Binary value = parked.get("value", Binary.class);
    byte[] body = value == null ? null : value.getData();
    return new ConsumerRecord<>(
        parked.getString("topic"),
        parked.getInteger("partition"),
        parked.getLong("offset"),
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        0,
        body == null ? 0 : body.length,
        parked.getString("key"),
        body,
        headers,
        Optional.empty());
  }

  private static String id(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record) {
    return consumer.name()
        + "|"
        + record.topic()
        + "|"
        + record.partition()
        + "|"
        + record.offset();
  }

  /** Records of one lane are handled in their order or not at all. */
  static String lane(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record) {
    return consumer.name() + "|" + record.topic() + "|" + record.key();
  }
}

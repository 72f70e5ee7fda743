package org.kehu.kit.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** How far each consumer has come with each subject. */
final class Marks {

  static final String COLLECTION = "inbox_marks";
  private final MongoTemplate mongo;

  Marks(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The last sequence handled; 0 before the first. */
  long of(Consumer consumer, IncomingEvent event) {
    Document mark = mongo.findById(id(consumer, event), Document.class, COLLECTION);
    return mark == null ? 0 : mark.getLong("sequence");
  }

  /** Never backwards: a listener that was stopped for long may wake up behind another. */
  void set(Consumer consumer, IncomingEvent event) {
    mongo.upsert(
        new Query(where("_id").is(id(consumer, event))),
        new Update().max("sequence", event.sequence()),
        COLLECTION);
  }

  private static String id(Consumer consumer, IncomingEvent event) {
    return consumer.name() + "|" + event.topic() + "|" + event.subject();
  }
}

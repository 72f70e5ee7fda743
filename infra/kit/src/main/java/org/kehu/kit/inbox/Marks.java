package org.kehu.kit.inbox;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

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

  void set(Consumer consumer, IncomingEvent event) {
    Document mark =
        new Document("_id", id(consumer, event)).append("sequence", event.sequence());
    mongo.save(mark, COLLECTION);
  }

  private static String id(Consumer consumer, IncomingEvent event) {
    return consumer.name() + "|" + event.topic() + "|" + event.subject();
  }
}

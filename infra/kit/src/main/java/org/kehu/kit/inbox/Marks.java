package org.kehu.kit.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How far each consumer has come with each subject: the last sequence that it wanted and handled.
 * Where a subject tells records with keys of their own, such as one for each open piece of work,
 * each key has its mark: all of them bear the sequence of the one write that told them.
 */
final class Marks {

  static final String COLLECTION = "inbox_marks";
  private final MongoTemplate mongo;

  Marks(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Where marks of a consumer and a subject, or one of its keys, lie. */
  static String id(Consumer consumer, IncomingEvent event) {
    String subject = consumer.name() + "|" + event.topic() + "|" + event.subject();
    return event.subject().endsWith("/" + event.key()) ? subject : subject + "|" + event.key();
  }

  /** The marks that there are, by id. */
  Map<String, Long> of(Collection<String> ids) {
    Map<String, Long> marks = new HashMap<>();
    if (!ids.isEmpty()) {
      mongo
          .find(new Query(where("_id").in(ids)), Document.class, COLLECTION)
          .forEach(mark -> marks.put(mark.getString("_id"), mark.getLong("sequence")));
    }
    return marks;
  }

  /** Never backwards: a listener that was stopped for long may wake up behind another. */
  void set(Map<String, Long> sequences) {
    if (sequences.isEmpty()) {
      return;
    }
    BulkOperations writes = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
    sequences.forEach((id, sequence) ->
        writes.upsert(new Query(where("_id").is(id)), new Update().max("sequence", sequence)));
    writes.execute();
  }
}

package org.kehu.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Notebook;

/**
 * How many events the services' databases say that each aggregate has told. A lost last event
 * leaves no gap, and what has no compacted topic has no newest state to show it either; the store
 * knows.
 *
 * @param uri of the database that all services share on one machine
 */
record StoredNumbers(String uri) {

  /** An aggregate has both; a copy of somebody else's has no version of its own. */
  private static final String SEQUENCE = "sequence";

  private static final String VERSION = "version";

  /** Aggregates whose last event the department has not heard, one sentence each. */
  List<String> unheard(Notebook notebook) {
    Map<String, List<Long>> heard = new HashMap<>();
    notebook
        .lastNumbers()
        .forEach((subject, number) ->
            heard
                .computeIfAbsent(
                    subject.substring(subject.indexOf('/') + 1), any -> new ArrayList<>())
                .add(number));
    List<String> unheard = new ArrayList<>();
    try (MongoClient client = MongoClients.create(uri)) {
      for (String service : Suite.SERVICES) {
        MongoDatabase database = client.getDatabase("kehu_" + service);
        for (String collection : database.listCollectionNames()) {
          compare(database.getCollection(collection), heard, unheard);
        }
      }
    }
    return unheard;
  }

  private static void compare(
      MongoCollection<Document> collection, Map<String, List<Long>> heard, List<String> unheard) {
    for (Document told :
        collection
            .find(Filters.and(Filters.gt(SEQUENCE, 0), Filters.exists(VERSION)))
            .projection(Projections.include(SEQUENCE))) {
      String id = String.valueOf(told.get("_id"));
      long number = told.get(SEQUENCE, Number.class).longValue();
      // Several kinds of things may be of one id, such as a customer and its account of points.
      if (!heard.getOrDefault(id, List.of()).contains(number)) {
        unheard.add(
            "%s/%s has told %d events, and of that id were heard %s"
                .formatted(collection.getNamespace().getFullName(), id, number, heard.get(id)));
      }
    }
  }
}

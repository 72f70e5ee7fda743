package org.kehu.local.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A database with a connected driver, for one test. */
final class Workbench implements AutoCloseable {

  final EmbeddedDatabase database;
  final MongoClient client;

  private Workbench(EmbeddedDatabase database) {
    this.database = database;
    this.client = MongoClients.create(database.uri());
  }

  static Workbench over(EmbeddedDatabase database) {
    return new Workbench(database.start(0));
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase("kehu_test").getCollection(name);
  }

  static List<Document> all(Iterable<Document> found) {
    List<Document> documents = new ArrayList<>();
    found.forEach(documents::add);
    return documents;
  }

  /** How many documents the database reads to do this. */
  long examinedBy(Runnable action) {
    long before = database.documentsExamined();
    action.run();
    return database.documentsExamined() - before;
  }

  @Override
  public void close() {
    client.close();
    database.close();
  }
}

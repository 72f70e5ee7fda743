package org.kehu.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.local.database.EmbeddedDatabase;

/** What wakes due work: every way to change a document, and hardly a question. */
class OwnWritesIT {

  private static final Document ONE = new Document("_id", "one");
  private static final Document SET = new Document("$set", new Document("colour", "red"));

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final OwnWrites writes = new OwnWrites();
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(database.uri()))
              .addCommandListener(writes)
              .build());
  private final MongoCollection<Document> sheets =
      client.getDatabase("writes").getCollection("sheets");

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private void counts(int expected, Runnable work) {
    long before = writes.made();
    work.run();
    assertThat(writes.made() - before).isEqualTo(expected);
  }

  @Test
  void everyChangeCounts() {
    counts(1, () -> sheets.insertOne(new Document(ONE)));
    counts(1, () -> sheets.updateOne(ONE, SET));
    counts(1, () -> sheets.findOneAndUpdate(ONE, SET));
    counts(1, () -> sheets.bulkWrite(List.of(new InsertOneModel<>(new Document("_id", "two")))));
    counts(
        1,
        () ->
            sheets.updateOne(new Document("_id", "three"), SET, new UpdateOptions().upsert(true)));
    counts(
        1,
        () ->
            sheets.findOneAndUpdate(
                new Document("_id", "four"), SET, new FindOneAndUpdateOptions().upsert(true)));
    counts(1, () -> sheets.findOneAndDelete(ONE));
    counts(1, () -> sheets.deleteMany(new Document()));
  }

  @Test
  void whatFindsNothingToChangeIsAQuestion() {
    counts(0, () -> sheets.find().first());
    counts(0, () -> sheets.countDocuments());
    counts(0, () -> sheets.updateOne(ONE, SET));
    counts(0, () -> sheets.deleteOne(ONE));
  }
}

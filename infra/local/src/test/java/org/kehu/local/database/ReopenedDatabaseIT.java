package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays and what goes: restarts, drops, renames, and what is refused. */
class ReopenedDatabaseIT {

  @TempDir Path dir;

  @Test
  void aRestartKeepsDocumentsAndIndexes() {
    List<Document> indexes;
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      MongoCollection<Document> things = bench.collection("things");
      things.createIndex(new Document("number", 1), new IndexOptions().unique(true).sparse(true));
      things.createIndex(new Document("owner", 1).append("due", -1));
      for (int i = 0; i < 2_500; i++) {
        things.insertOne(thing(i));
      }
      indexes = Workbench.all(things.listIndexes());
    }
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      MongoCollection<Document> things = bench.collection("things");
      assertThat(Workbench.all(things.listIndexes())).isEqualTo(indexes).hasSize(3);
      assertThat(things.countDocuments()).isEqualTo(2_500);
      assertThat(Workbench.all(things.find().batchSize(7)))
          .extracting(thing -> thing.get("_id"))
          .containsExactlyElementsOf(
              IntStream.range(0, 2_500).boxed().map(Object.class::cast).toList());
      assertThat(bench.examinedBy(() -> things.find(new Document("owner", 7)).first()))
          .isEqualTo(1);
      assertThatThrownBy(() -> things.insertOne(thing(4).append("_id", "other")))
          .isInstanceOf(MongoWriteException.class)
          .hasMessageContaining("E11000");
    }
  }

  @Test
  void droppingADatabaseLeavesTheOneWhoseNameItBegins() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      bench.client.getDatabase("kehu").getCollection("a").insertOne(new Document("_id", 1));
      bench.client.getDatabase("kehu2").getCollection("a").insertOne(new Document("_id", 2));
      bench.client.getDatabase("kehu").drop();
      assertThat(bench.client.listDatabaseNames()).containsExactly("kehu2");
      bench.client.getDatabase("kehu").getCollection("a").insertOne(new Document("_id", 1));
    }
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      assertThat(bench.client.getDatabase("kehu2").getCollection("a").find()).hasSize(1);
      assertThat(bench.client.getDatabase("kehu").getCollection("a").find()).hasSize(1);
    }
  }

  @Test
  void droppingAnIndexLeavesTheOneOfTheSameNameElsewhere() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      for (String name : List.of("one", "two")) {
        bench.collection(name).createIndex(new Document("x", 1));
      }
      bench.collection("one").dropIndex("x_1");
      assertThat(Workbench.all(bench.collection("one").listIndexes())).hasSize(1);
      assertThat(Workbench.all(bench.collection("two").listIndexes())).hasSize(2);
      bench.collection("two").dropIndex(new Document("x", 1));
      assertThat(Workbench.all(bench.collection("two").listIndexes())).hasSize(1);
    }
  }

  @Test
  void aPipelineCanReplaceACollection() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      MongoCollection<Document> source = bench.collection("source");
      source.insertMany(List.of(thing(1), thing(2)));
      bench.collection("target").insertOne(thing(9));
      source
          .aggregate(
              List.of(
                  new Document("$match", new Document("_id", 2)), new Document("$out", "target")))
          .toCollection();
    }
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      assertThat(Workbench.all(bench.collection("target").find())).containsExactly(thing(2));
    }
  }

  @Test
  void aUniqueIndexIsNotBuiltOverDuplicates() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      things.insertMany(
          List.of(new Document("_id", 1).append("n", 5), new Document("_id", 2).append("n", 5)));
      IndexOptions unique = new IndexOptions().unique(true);
      assertThatThrownBy(() -> things.createIndex(new Document("n", 1), unique))
          .isInstanceOf(DuplicateKeyException.class);
      assertThat(Workbench.all(things.listIndexes())).hasSize(1);
    }
  }

  @Test
  void aUniqueIndexHoldsInsideArraysAndForMissingFields() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      things.createIndex(new Document("keys.k", 1), new IndexOptions().unique(true).sparse(true));
      things.insertOne(new Document("keys", List.of(new Document("k", 1), new Document("k", 2))));
      things.insertMany(List.of(new Document("x", 1), new Document("x", 2)));
      assertThatThrownBy(
              () -> things.insertOne(new Document("keys", List.of(new Document("k", 2)))))
          .isInstanceOf(MongoWriteException.class);
      assertThatThrownBy(() ->
              things.updateOne(
                  new Document("x", 1),
                  new Document("$push", new Document("keys", new Document("k", 1)))))
          .isInstanceOf(MongoWriteException.class);
      assertThat(things.countDocuments()).isEqualTo(3);
    }
  }

  @Test
  void indexesThatWouldDifferFromARealServerAreRefused() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      IndexOptions expiring = new IndexOptions().expireAfter(1L, TimeUnit.HOURS);
      assertThatThrownBy(() -> things.createIndex(new Document("at", 1), expiring))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("expireAfterSeconds");
      assertThatThrownBy(() -> things.createIndex(new Document("name", "text")))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("text");
    }
  }

  @Test
  void anIndexOfTheSameNameWithOtherKeysIsRefused() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      IndexOptions named = new IndexOptions().name("things__n");
      things.createIndex(new Document("n", 1), named);
      things.createIndex(new Document("n", 1), named);
      assertThatThrownBy(() -> things.createIndex(new Document("m", 1), named))
          .isInstanceOf(MongoCommandException.class);
    }
  }

  @Test
  void aSecondProcessOnTheSameFolderIsToldSo() {
    try (EmbeddedDatabase first = EmbeddedDatabase.at(dir)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> EmbeddedDatabase.at(dir))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Another process has the database");
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
      assertThatThrownBy(() -> database.start(taken.getLocalPort()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void anUnknownCommandIsRefusedAndTheConnectionGoesOn() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoDatabase database = bench.client.getDatabase("kehu_test");
      assertThatThrownBy(() -> database.runCommand(new Document("mapReduce", "things")))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("mapReduce");
      assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
    }
  }

  @Test
  void aDocumentThatGrowsTooLargeIsRefusedAndStaysAsItWas() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      things.createIndex(new Document("n", 1));
      String half = "x".repeat(9 << 20);
      things.insertOne(new Document("_id", 1).append("n", 1).append("a", half));
      Document growth = new Document("$set", new Document("b", half).append("n", 2));
      assertThatThrownBy(() -> things.updateOne(new Document("_id", 1), growth))
          .isInstanceOf(MongoWriteException.class);
      assertThat(things.countDocuments(new Document("n", 1))).isEqualTo(1);
      assertThat(things.countDocuments(new Document("n", 2))).isZero();
    }
  }

  private static Document thing(int i) {
    return new Document("_id", i).append("number", "n" + i).append("owner", i).append("due", -i);
  }
}

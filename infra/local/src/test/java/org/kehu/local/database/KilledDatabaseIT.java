package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process of a file database is killed under the load of eight writers, again and again:
 * nothing acknowledged is lost, the file opens consistent, and unique indexes hold. {@code
 * -Dkehu.full=true} kills more often.
 */
class KilledDatabaseIT {

  private static final int WRITERS = 8;
  private static final int KILLS = Boolean.getBoolean("kehu.full") ? 20 : 3;
  private static final int WRITES_BEFORE_KILL = Boolean.getBoolean("kehu.full") ? 1_200 : 700;

  // Enough that a round outgrows the journal, so that kills meet checkpoints too.
  private static final String BULK = "客".repeat(2_500);

  /** What each writer was promised: document to the highest acknowledged count. */
  private final Map<String, Integer> promised = new ConcurrentHashMap<>();

  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  @TempDir Path dir;

  @Test
  void noAcknowledgedWriteIsLostWhenTheProcessIsKilled() throws Exception {
    for (int round = 0; round < KILLS; round++) {
      DatabaseProcess process = DatabaseProcess.start(dir);
      try {
        writeUntilKilled(process, round);
      } finally {
        process.kill();
      }
      checkAfterRestart();
    }
    assertThat(promised).hasSizeGreaterThan(KILLS * 100);
  }

  private void writeUntilKilled(DatabaseProcess process, int round) throws Exception {
    try (MongoClient client = MongoClients.create(process.uri() + "/?retryWrites=false");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      MongoCollection<Document> things = things(client);
      int before = promised.size();
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "r" + round + "-w" + writer + "-";
        writers.add(threads.submit(() -> write(things, prefix)));
      }
      while (promised.size() - before < WRITES_BEFORE_KILL) {
        Thread.onSpinWait();
        assertThat(writers).noneMatch(Future::isDone);
      }
      process.kill();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  /** Inserts, counts up and deletes until the connection breaks. */
  private void write(MongoCollection<Document> things, String prefix) {
    try {
      for (int i = 0; ; i++) {
        String id = prefix + i;
        things.insertOne(thing(id));
        promised.put(id, 0);
        increment(things, id);
        if (i > 0 && i % 5 == 0) {
          increment(things, prefix + (i - 3));
        }
        if (i > 0 && i % 10 == 0) {
          String old = prefix + (i - 9);
          gone.add(old);
          things.deleteOne(new Document("_id", old));
        }
        tryToTakeANumber(things, prefix, i);
      }
    } catch (MongoException broken) {
      assertThat(broken).isNotInstanceOf(MongoWriteException.class);
    }
  }

  private void increment(MongoCollection<Document> things, String id) {
    Document filter = new Document("_id", id).append("count", promised.get(id));
    Document up = new Document("$inc", new Document("count", 1));
    assertThat(things.updateOne(filter, up).getModifiedCount()).isEqualTo(1);
    promised.computeIfPresent(id, (key, count) -> count + 1);
  }

  private static Document thing(String id) {
    return new Document("_id", id).append("number", id).append("count", 0).append("bulk", BULK);
  }

  private static void tryToTakeANumber(MongoCollection<Document> things, String prefix, int i) {
    try {
      things.insertOne(new Document("_id", prefix + "thief-" + i).append("number", prefix + i));
      throw new AssertionError("A number was given twice");
    } catch (MongoWriteException duplicate) {
      assertThat(duplicate.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }
  }

  private void checkAfterRestart() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      MongoCollection<Document> things = things(bench.client);
      Map<String, Integer> stored = new HashMap<>();
      for (Document thing : things.find().projection(new Document("bulk", 0))) {
        assertThat(thing.get("number")).isEqualTo(thing.get("_id"));
        stored.put(thing.getString("_id"), thing.getInteger("count"));
      }
      promised.forEach((id, count) -> {
        if (!gone.contains(id)) {
          assertThat(stored.get(id)).as(id).isNotNull().isBetween(count, count + 1);
        }
      });
      stored.keySet().stream()
          .limit(200)
          .forEach(id -> assertThat(things.find(new Document("number", id))).hasSize(1));
      // What was written but not acknowledged may be there or not; from now on it is known.
      promised.keySet().removeIf(id -> !stored.containsKey(id));
      stored.forEach(promised::put);
      gone.removeIf(id -> !stored.containsKey(id));
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    MongoCollection<Document> things =
        client
            .getDatabase("kehu_test")
            .getCollection("things")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    things.createIndex(new Document("number", 1), new IndexOptions().unique(true));
    things.createIndex(new Document("count", 1));
    return things;
  }
}

package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full while eight writers wait for each other's commit: from then on every write is
 * refused, the database says why, and what was acknowledged before is there when it opens again.
 */
class FullDiskDatabaseIT {

  private static final int WRITERS = 8;
  private static final long KILOBYTES = 2_048;
  private static final String BULK = "客".repeat(300);

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @RepeatedTest(3)
  void whatIsAcknowledgedIsOnTheDiskEvenWhenItIsFull(@TempDir Path dir) throws Exception {
    DatabaseProcess process = DatabaseProcess.startWithFilesUpTo(KILOBYTES, dir);
    try {
      writeUntilRefused(process);
      assertThat(process.defect()).isEqualTo(DurableBackend.UNUSABLE);
    } finally {
      process.kill();
    }

    try (Workbench bench = Workbench.over(EmbeddedDatabase.at(dir))) {
      Set<String> stored = new HashSet<>();
      for (Document thing : things(bench.client).find().projection(new Document("_id", 1))) {
        stored.add(thing.getString("_id"));
      }
      assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
      assertThat(stored).containsAll(acknowledged);
    }
  }

  private void writeUntilRefused(DatabaseProcess process) throws Exception {
    try (MongoClient client = MongoClients.create(process.uri() + "/?retryWrites=false");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      MongoCollection<Document> things = things(client);
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "w" + writer + "-";
        writers.add(threads.submit(() -> write(things, prefix)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  /** Inserts until it is refused, which the small disk brings about soon. */
  private void write(MongoCollection<Document> things, String prefix) {
    try {
      for (int i = 0; ; i++) {
        things.insertOne(new Document("_id", prefix + i).append("bulk", BULK));
        acknowledged.add(prefix + i);
      }
    } catch (MongoException refused) {
      assertThat(refused.getCode()).isEqualTo(96);
      assertThat(refused).hasMessageContaining("free the disk");
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client
        .getDatabase("kehu_test")
        .getCollection("things")
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }
}

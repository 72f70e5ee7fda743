package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight threads on one document, in memory and in a file. */
class ConcurrentWritersIT {

  private static final int THREADS = 8;
  private static final int EACH = 150;

  @TempDir Path dir;

  @Test
  void eightThreadsLoseNoUpdateInMemory() throws Exception {
    eightThreadsLoseNoUpdate(EmbeddedDatabase.inMemory());
  }

  @Test
  void eightThreadsLoseNoUpdateInAFile() throws Exception {
    eightThreadsLoseNoUpdate(EmbeddedDatabase.at(dir));
  }

  @Test
  void noReaderSeesAHalfAppliedUpdate() throws Exception {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> counters = bench.collection("counters");
      counters.insertOne(new Document("_id", "pair").append("a", 0).append("b", 0));
      AtomicBoolean over = new AtomicBoolean();
      Callable<Integer> reader =
          () -> {
            int torn = 0;
            while (!over.get()) {
              Document pair = counters.find(new Document("_id", "pair")).first();
              torn += pair != null && pair.get("a").equals(pair.get("b")) ? 0 : 1;
            }
            return torn;
          };
      Document both = new Document("$inc", new Document("a", 1).append("b", 1));
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
        Callable<Void> writer =
            () -> {
              for (int i = 0; i < EACH; i++) {
                counters.updateOne(new Document("_id", "pair"), both);
              }
              return null;
            };
        List<Future<Void>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS - 2; i++) {
          writers.add(threads.submit(writer));
        }
        for (Future<Void> done : writers) {
          done.get();
        }
        over.set(true);
        assertThat(readers.get(0).get() + readers.get(1).get()).isZero();
      }
    }
  }

  @Test
  void oneOfEightWritersOfTheSameVersionWins() throws Exception {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> cases = bench.collection("cases");
      cases.insertOne(new Document("_id", "c").append("version", 0));
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        for (int round = 0; round < 50; round++) {
          int version = round;
          Callable<Long> claim =
              () ->
                  cases
                      .updateOne(
                          new Document("_id", "c").append("version", version),
                          new Document("$inc", new Document("version", 1)))
                      .getModifiedCount();
          long won = 0;
          for (Future<Long> result : threads.invokeAll(Collections.nCopies(THREADS, claim))) {
            won += result.get();
          }
          assertThat(won).isEqualTo(1);
        }
      }
    }
  }

  private static void eightThreadsLoseNoUpdate(EmbeddedDatabase database) throws Exception {
    try (Workbench bench = Workbench.over(database)) {
      MongoCollection<Document> counters = bench.collection("counters");
      counters.insertOne(new Document("_id", "n").append("value", 0));
      Set<Integer> seen = ConcurrentHashMap.newKeySet();
      Callable<Void> writer =
          () -> {
            for (int i = 0; i < EACH; i++) {
              Document after =
                  counters.findOneAndUpdate(
                      new Document("_id", "n"),
                      new Document("$inc", new Document("value", 1)),
                      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
              assertThat(after).isNotNull();
              assertThat(seen.add(after.getInteger("value"))).isTrue();
            }
            return null;
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        List<Callable<Void>> writers = Collections.nCopies(THREADS, writer);
        for (Future<Void> done : threads.invokeAll(writers)) {
          done.get();
        }
      }
      assertThat(seen)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, THREADS * EACH).boxed().toList());
    }
  }
}

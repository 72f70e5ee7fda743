package org.kehu.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.local.database.EmbeddedDatabase;

class AcknowledgementsIT {

  private static final int DOCUMENTS = 40;

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());
  private final MongoCollection<Document> lamps =
      client.getDatabase("lamps").getCollection("lamps");
  private final AtomicInteger asked = new AtomicInteger();
  private final Acknowledgements acknowledgements =
      new Acknowledgements(() -> {
        asked.incrementAndGet();
        return lamps;
      });

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  /** Every fourth was written again after its events were sent. */
  private static boolean isChanged(int at) {
    return at % 4 == 0;
  }

  private void store() {
    for (int at = 0; at < DOCUMENTS; at++) {
      lamps.insertOne(
          new Document("_id", "lamp-" + at)
              .append("sequence", isChanged(at) ? 2L : 1L)
              .append("outbox", List.of(new Document("sequence", 1L)))
              .append("unsentSince", 1L));
    }
  }

  @Test
  void ofManyAtOnceEachLearnsWhetherItsOwnWasStillTheLast() throws Exception {
    store();
    CyclicBarrier together = new CyclicBarrier(DOCUMENTS);
    List<Future<Boolean>> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < DOCUMENTS; at++) {
        String id = "lamp-" + at;
        outcomes.add(
            threads.submit(() -> {
              together.await();
              return acknowledgements.forgetAll(id, 1);
            }));
      }
    }
    for (int at = 0; at < DOCUMENTS; at++) {
      assertThat(outcomes.get(at).get()).as("lamp %d", at).isEqualTo(!isChanged(at));
      Document lamp = lamps.find(new Document("_id", "lamp-" + at)).first();
      assertThat(lamp).isNotNull();
      assertThat(lamp.containsKey("outbox")).isEqualTo(isChanged(at));
      assertThat(lamp.containsKey("unsentSince")).isEqualTo(isChanged(at));
    }
  }

  @Test
  void manyThatComeTogetherAreFewCommands() throws Exception {
    for (int at = 0; at < DOCUMENTS; at++) {
      lamps.insertOne(new Document("_id", "lamp-" + at).append("sequence", 1L));
    }
    CyclicBarrier together = new CyclicBarrier(DOCUMENTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < DOCUMENTS; at++) {
        String id = "lamp-" + at;
        threads.submit(() -> {
          together.await();
          return acknowledgements.forgetAll(id, 1);
        });
      }
    }
    assertThat(asked.get()).isLessThan(DOCUMENTS);
  }

  @Test
  void whatCouldNotBeWrittenIsToldToWhoeverWaitsForIt() {
    Acknowledgements away =
        new Acknowledgements(() -> {
          throw new IllegalStateException("away");
        });

    assertThatThrownBy(() -> away.forgetAll("lamp-1", 1)).hasRootCauseMessage("away");
  }
}

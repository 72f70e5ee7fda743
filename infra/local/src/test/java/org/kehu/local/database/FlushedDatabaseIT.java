package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.Survival;

/** Whether the journal reaches the disk, as the JVM's own flight recorder saw it. */
class FlushedDatabaseIT {

  private static final int WRITES = 20;

  @TempDir Path dir;

  @Test
  void everyAcknowledgedWriteIsOnTheDiskWhenAPowerCutMustBeSurvived() throws IOException {
    assertThat(flushesOfTheJournal(Survival.POWER_CUT)).isGreaterThanOrEqualTo(WRITES);
  }

  @Test
  void nothingWaitsForTheDiskWhenOnlyAKillMustBeSurvived() throws IOException {
    assertThat(flushesOfTheJournal(Survival.KILL)).isZero();
  }

  private long flushesOfTheJournal(Survival survival) throws IOException {
    Path seen = dir.resolve("seen.jfr");
    try (EmbeddedDatabase database = EmbeddedDatabase.at(dir.resolve("data"), survival).start(0);
        MongoClient client = MongoClients.create(database.uri());
        Recording recording = new Recording()) {
      MongoCollection<Document> documents =
          client
              .getDatabase("flushed")
              .getCollection("documents")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      documents.insertOne(new Document("_id", "the collection is made"));
      recording.enable("jdk.FileForce").withThreshold(Duration.ZERO).withoutStackTrace();
      recording.start();
      for (int i = 0; i < WRITES; i++) {
        documents.insertOne(new Document("_id", i));
      }
      recording.stop();
      recording.dump(seen);
    }
    return RecordingFile.readAllEvents(seen).stream()
        .filter(event -> event.getString("path").endsWith("kehu.journal"))
        .count();
  }
}

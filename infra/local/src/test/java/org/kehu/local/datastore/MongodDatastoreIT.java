package org.kehu.local.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.LocalSettings;
import org.kehu.local.Survival;

/** The database of a machine that has a MongoDB: started, written by majority, kept. */
class MongodDatastoreIT {

  @TempDir Path folder;

  @Test
  void aMongodOnThePathIsStartedAndKeepsWhatWasWritten() throws IOException {
    LocalSettings settings =
        new LocalSettings(folder, 0, freePort(), "http://localhost", Survival.POWER_CUT, "");
    DatastoreChoice choice = DatastoreChoice.of(settings, System.getenv("PATH"));
    if (!(choice instanceof DatastoreChoice.Mongod)) {
      throw NotRun.because("the suite's database on a mongod", "there is none on the PATH");
    }
    try (Datastore first = choice.open();
        MongoClient client = MongoClients.create(first.uri())) {
      client
          .getDatabase("kehu_test")
          .getCollection("kept")
          .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
          .insertOne(new Document("_id", "a"));
    }
    try (Datastore again = choice.open();
        MongoClient client = MongoClients.create(again.uri())) {
      assertThat(client.getDatabase("kehu_test").getCollection("kept").countDocuments())
          .isEqualTo(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

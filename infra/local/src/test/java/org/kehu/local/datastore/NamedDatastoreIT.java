package org.kehu.local.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.LocalSettings;
import org.kehu.local.Survival;
import org.kehu.local.database.EmbeddedDatabase;

/** A database that somebody else runs, named by {@code KEHU_MONGODB_URI}. */
class NamedDatastoreIT {

  @TempDir Path folder;

  @Test
  void theNamedOneIsUsedAndNoneIsStartedBesideItNorEndedWithUs() throws IOException {
    try (EmbeddedDatabase theirs = EmbeddedDatabase.inMemory().start(0)) {
      int ours = freePort();
      LocalSettings settings =
          new LocalSettings(folder, 0, ours, "http://localhost", Survival.POWER_CUT, theirs.uri());
      try (Datastore datastore = DatastoreChoice.of(settings, System.getenv("PATH")).open()) {
        write(datastore.uri());
      }
      assertThat(documents(theirs.uri())).isEqualTo(1);
      assertThat(folder).isEmptyDirectory();
      assertNobodyListensOn(ours);
    }
  }

  private static void write(String uri) {
    try (MongoClient client = MongoClients.create(uri)) {
      client
          .getDatabase("kehu_test")
          .getCollection("kept")
          .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
          .insertOne(new Document("_id", "a"));
    }
  }

  private static long documents(String uri) {
    try (MongoClient client = MongoClients.create(uri)) {
      return client.getDatabase("kehu_test").getCollection("kept").countDocuments();
    }
  }

  private static void assertNobodyListensOn(int port) throws IOException {
    try (ServerSocket free = new ServerSocket()) {
      free.bind(new InetSocketAddress("127.0.0.1", port));
      assertThat(free.isBound()).isTrue();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @Test
  void aDatabaseInMemoryAnswersHelloAsAWritablePrimary() {
    try (var database = EmbeddedDatabase.inMemory().start(0);
        var client = MongoClients.create(database.uri())) {
      assertThat(client.getDatabase("kehu").runCommand(new Document("hello", 1)))
          .containsEntry("isWritablePrimary", true);
    }
  }

  @Test
  void aRestartKeepsTheDocuments(@TempDir Path dir) {
    try (var database = EmbeddedDatabase.at(dir).start(0);
        var client = MongoClients.create(database.uri())) {
      client.getDatabase("kehu").getCollection("things").insertOne(new Document("_id", "a"));
    }
    try (var database = EmbeddedDatabase.at(dir).start(0);
        var client = MongoClients.create(database.uri())) {
      assertThat(client.getDatabase("kehu").getCollection("things").countDocuments()).isEqualTo(1);
    }
  }
}

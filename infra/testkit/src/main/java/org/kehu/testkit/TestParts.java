package org.kehu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.kehu.local.broker.EmbeddedBroker;
import org.kehu.local.database.EmbeddedDatabase;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker and the database of the tests: embedded in their JVM, or with {@code
 * -Dkehu.containers=true} (profile {@code containers}) the real ones in containers, for which
 * Docker must run. Where they listen is all that a test may know of them.
 *
 * @param mongodb connection string
 * @param kafka bootstrap servers
 */
record TestParts(String mongodb, String kafka) {

  private static final String SWITCH = "kehu.containers";
  private static final DockerImageName MONGODB = DockerImageName.parse("mongo:8.0");
  private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.0");

  static TestParts start() {
    return Boolean.getBoolean(SWITCH) ? inContainers() : embedded();
  }

  private static TestParts embedded() {
    try {
      EmbeddedBroker broker = EmbeddedBroker.start(Files.createTempDirectory("kehu-test-broker"));
      EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
      FullScans.watch(database);
      return new TestParts(database.uri(), broker.bootstrapServers());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** They live as long as this JVM; Testcontainers takes them away afterwards. */
  @SuppressWarnings("resource")
  private static TestParts inContainers() {
    MongoDBContainer mongodb = new MongoDBContainer(MONGODB).withReplicaSet();
    KafkaContainer kafka = new KafkaContainer(KAFKA);
    mongodb.start();
    kafka.start();
    return new TestParts(mongodb.getReplicaSetUrl(), kafka.getBootstrapServers());
  }
}

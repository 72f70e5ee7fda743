package org.kehu.local.datastore;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A {@code mongod} of this machine, run as a replica set of one member, because only a replica set
 * serves majority writes as the services ask for them.
 */
record MongodDatastore(Process process, Path dataDir, int port) implements Datastore {

  private static final String REPLICA_SET = "kehu";
  private static final int ALREADY_INITIALIZED = 23;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  static MongodDatastore start(Path program, Path dataDir, int port) {
    try {
      Files.createDirectories(dataDir);
      Process process =
          new ProcessBuilder(command(program, dataDir, port))
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(dataDir.resolve("mongod.log").toFile()))
              .start();
      var datastore = new MongodDatastore(process, dataDir, port);
      try {
        datastore.becomePrimary();
      } catch (RuntimeException e) {
        datastore.close();
        throw e;
      }
      return datastore;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + program + " on " + dataDir, e);
    }
  }

  static List<String> command(Path program, Path dataDir, int port) {
    return List.of(
        program.toString(),
        "--dbpath",
        dataDir.toString(),
        "--port",
        Integer.toString(port),
        "--bind_ip",
        "127.0.0.1",
        "--replSet",
        REPLICA_SET);
  }

  private void becomePrimary() {
    try (MongoClient client =
        MongoClients.create(uri() + "/?directConnection=true&serverSelectionTimeoutMS=60000")) {
      var admin = client.getDatabase("admin");
      initiate(admin);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
        String defect = defect();
        if (defect != null || System.nanoTime() > end) {
          throw new IllegalStateException(
              "mongod did not become writable: "
                  + (defect == null ? "no primary after a minute" : defect));
        }
        pause();
      }
    }
  }

  private void initiate(MongoDatabase admin) {
    Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
    Document set = new Document("_id", REPLICA_SET).append("members", List.of(member));
    try {
      admin.runCommand(new Document("replSetInitiate", set));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != ALREADY_INITIALIZED) {
        throw e;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while mongod was starting", e);
    }
  }

  @Override
  public String description() {
    return "mongod, replica set of one (" + dataDir + ")";
  }

  @Override
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  @Override
  public @Nullable String defect() {
    return process.isAlive()
        ? null
        : "mongod ended with code %d; see %s"
            .formatted(process.exitValue(), dataDir.resolve("mongod.log"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}

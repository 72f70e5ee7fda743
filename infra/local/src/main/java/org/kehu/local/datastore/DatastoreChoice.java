package org.kehu.local.datastore;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.local.LocalSettings;
import org.kehu.local.Survival;

/**
 * Which database the suite runs on: the one that was named, else a {@code mongod} on the PATH, else
 * the embedded one. A directory that already holds data of one kind keeps to that kind, so that an
 * installed program does not make the data disappear.
 */
public sealed interface DatastoreChoice {

  /** Opens the database; it serves when this returns. */
  Datastore open();

  /** A database that somebody else runs. */
  record Named(String uri) implements DatastoreChoice {
    @Override
    public Datastore open() {
      return new NamedDatastore(uri);
    }
  }

  /** A MongoDB server found on this machine. */
  record Mongod(Path program, Path dataDir, int port) implements DatastoreChoice {
    @Override
    public Datastore open() {
      return MongodDatastore.start(program, dataDir, port);
    }
  }

  /** The embedded database. */
  record Embedded(Path dataDir, int port, Survival survival) implements DatastoreChoice {
    @Override
    public Datastore open() {
      return EmbeddedDatastore.start(dataDir, port, survival);
    }
  }

  /** Chooses by the settings, the search path for programs and what the data directory holds. */
  static DatastoreChoice of(LocalSettings settings, @Nullable String searchPath) {
    String named = settings.mongodbUri();
    if (named != null && !named.isBlank()) {
      return new Named(named);
    }
    Path embedded = settings.dataDir().resolve("database");
    Path mongod = settings.dataDir().resolve("mongod");
    Optional<Path> program = find("mongod", searchPath);
    if (program.isPresent() && (Files.exists(mongod) || Files.notExists(embedded))) {
      return new Mongod(program.get(), mongod, settings.databasePort());
    }
    if (Files.exists(mongod) && Files.notExists(embedded)) {
      throw new IllegalStateException(
          "The data in %s was written by a mongod, and none is on the PATH any more: install it, or start with --fresh"
              .formatted(mongod));
    }
    return new Embedded(embedded, settings.databasePort(), settings.survive());
  }

  private static Optional<Path> find(String program, @Nullable String searchPath) {
    return searchPath == null
        ? Optional.empty()
        : Arrays.stream(searchPath.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .filter(Files::isRegularFile)
            .findFirst();
  }
}

package org.kehu.local.datastore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kehu.local.Survival;
import org.kehu.local.database.EmbeddedDatabase;

/** The embedded database on its directory. */
record EmbeddedDatastore(EmbeddedDatabase database, Path dataDir) implements Datastore {

  static EmbeddedDatastore start(Path dataDir, int port, Survival survival) {
    return new EmbeddedDatastore(EmbeddedDatabase.at(dataDir, survival).start(port), dataDir);
  }

  @Override
  public String description() {
    return "embedded (" + dataDir + ")";
  }

  @Override
  public String uri() {
    return database.uri();
  }

  @Override
  public @Nullable String defect() {
    return database.defect();
  }

  @Override
  public void close() {
    database.close();
  }
}

package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database that speaks MongoDB's wire protocol on 127.0.0.1, kept in memory or in one file. Every
 * acknowledged write of a file database survives the death of its process.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  // One blocked thread a connection lets concurrent writes share one commit.
  private static final int WORKERS = 16;

  private final DurableBackend backend;
  private @Nullable MongoServer server;
  private int port;

  private EmbeddedDatabase(MVStore store) {
    this.backend = new DurableBackend(store);
  }

  /** A database that is gone when it is closed. */
  public static EmbeddedDatabase inMemory() {
    return new EmbeddedDatabase(new MVStore.Builder().open());
  }

  /** The database kept in this folder, which is made when missing; one process at a time has it. */
  public static EmbeddedDatabase at(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the data folder " + dataDir, e);
    }
    MVStore store =
        new MVStore.Builder()
            .fileName(dataDir.resolve("kehu.mv").toString())
            .autoCommitDisabled()
            .open();
    store.setAutoCommitDelay(0);
    store.setRetentionTime(0);
    return new EmbeddedDatabase(store);
  }

  /** Serves on this port of the loopback address; 0 takes a free one. */
  public synchronized EmbeddedDatabase start(int wanted) {
    MongoServer starting = new MongoServer(backend);
    starting.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1, WORKERS);
    port = starting.getLocalAddress().getPort();
    server = starting;
    return this;
  }

  /** The port it serves on. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("The database is not started: call start(port) first");
    }
    return port;
  }

  /** The connection string for a driver, for example {@code mongodb://127.0.0.1:27017}. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port();
  }

  /** Tells every query that had to read a whole collection of more than a hundred documents. */
  public EmbeddedDatabase onFullScan(Consumer<FullScan> listener) {
    return this;
  }

  /** Ends all connections and closes the file. */
  @Override
  public synchronized void close() {
    MongoServer running = server;
    server = null;
    if (running != null) {
      running.shutdownNow();
    } else {
      backend.close();
    }
  }
}

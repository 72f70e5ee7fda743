package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.local.Survival;

/**
 * A database that speaks MongoDB's wire protocol on 127.0.0.1, kept in memory or in one file. Every
 * acknowledged write of a file database survives what it was opened for: a power cut, or the death
 * of its process only. It has no authentication and serves a portable subset of MongoDB, by index.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  // More threads than cores: those that wait for a commit share it.
  private static final int WORKERS = 16;

  private static final int FEW_DOCUMENTS = 100;

  private final ScanWatch watch = new ScanWatch();
  private final DurableBackend backend;
  private @Nullable MongoServer server;

  private EmbeddedDatabase(DataFile file) {
    this.backend = new DurableBackend(file, watch);
  }

  /** A database that is gone when it is closed. */
  public static EmbeddedDatabase inMemory() {
    return new EmbeddedDatabase(DataFile.inMemory());
  }

  /**
   * The database kept in this folder, which is made when missing. One process at a time has it: a
   * second one gets an {@link IllegalStateException}, as does a folder that cannot be used.
   */
  public static EmbeddedDatabase at(Path dataDir, Survival survival) {
    return new EmbeddedDatabase(DataFile.in(dataDir, survival));
  }

  /** The database kept in this folder, whose acknowledged writes survive a power cut. */
  public static EmbeddedDatabase at(Path dataDir) {
    return at(dataDir, Survival.POWER_CUT);
  }

  /**
   * Serves on this port of the loopback address; 0 takes a free one. A port in use is an {@link
   * IllegalStateException} and closes the database.
   */
  public synchronized EmbeddedDatabase start(int port) {
    MongoServer starting = new MongoServer(backend);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      starting.bind(address, 1, WORKERS);
    } catch (Exception e) {
      // The network library throws the checked BindException without declaring it.
      starting.shutdownNow();
      throw new IllegalStateException(
          "The database cannot listen on " + address + ": is the port in use?", e);
    }
    server = starting;
    return this;
  }

  /** The port it serves on. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("The database is not started: call start(port) first");
    }
    return server.getLocalAddress().getPort();
  }

  /** The connection string for a driver, for example {@code mongodb://127.0.0.1:27017}. */
  public String uri() {
    return "mongodb://" + HOST + ":" + port();
  }

  /** Why it can no longer be written to, such as a full disk; null as long as all is well. */
  public @Nullable String defect() {
    return backend.hasFailed() ? DurableBackend.UNUSABLE : null;
  }

  /** Tells every query that no index served in a collection of more than a hundred documents. */
  public EmbeddedDatabase onFullScan(Consumer<FullScan> listener) {
    return onFullScan(FEW_DOCUMENTS, listener);
  }

  /** Tells every query that no index served in a collection of more than so many documents. */
  public EmbeddedDatabase onFullScan(long moreThan, Consumer<FullScan> listener) {
    watch.tell(moreThan, listener);
    return this;
  }

  /**
   * Tells every page that is sorted in memory though an index finds its documents; in collections
   * of which full scans are told.
   */
  public EmbeddedDatabase onMemorySort(Consumer<MemorySort> listener) {
    watch.tellSorts(listener);
    return this;
  }

  /** How many documents all queries so far have read to find their answers. */
  long documentsExamined() {
    return watch.documentsExamined();
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

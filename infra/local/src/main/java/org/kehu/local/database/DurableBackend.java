package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one command at a time and answers a write when it is in the file. Writes that wait at
 * the same time share one commit.
 */
final class DurableBackend extends AbstractMongoBackend {

  private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

  private static final Set<String> WRITES =
      Set.of(
          "insert", "update", "delete", "findandmodify", "create", "createindexes", "drop",
          "dropindexes", "dropdatabase", "renamecollection");

  private final MVStore store;
  private final ScanWatch watch;
  private final Map<String, StoredDatabase> opened = new HashMap<>();
  private final ReentrantLock commands = new ReentrantLock();
  private final ReentrantLock commits = new ReentrantLock();
  private long written;
  private volatile long durable;

  DurableBackend(MVStore store, ScanWatch watch) {
    this.store = store;
    this.watch = watch;
    StoredDatabase.names(store).forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(
        name, fresh -> new StoredDatabase(fresh, store, getCursorRegistry(), watch));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  // Answers refusals itself: the server would write the refused command with its data into the log.
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      return refusal(e);
    }
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    try {
      return isWrite(name, query)
          ? write(channel, databaseName, name, command, query)
          : read(channel, databaseName, name, command, query);
    } catch (MVStoreException e) {
      log.error("The database file cannot be used any more", e);
      throw new MongoServerError(
          96,
          "OperationFailed",
          "The database file cannot be read or written; free the disk and start the database anew");
    } catch (MongoServerException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unexpected(name, e);
    }
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    commands.lock();
    try {
      return super.handleQuery(query);
    } finally {
      commands.unlock();
    }
  }

  @Override
  public void close() {
    commands.lock();
    try {
      super.close();
      opened.clear();
      store.close();
    } finally {
      commands.unlock();
    }
  }

  private Document read(
      Channel channel, String databaseName, String name, String command, Document query) {
    commands.lock();
    try {
      return switch (name) {
        case "hello", "ismaster" ->
            super.handleCommand(channel, databaseName, "ismaster", query)
                .append("isWritablePrimary", true);
        case "getmore" -> {
          query.putIfAbsent("batchSize", StoredCollection.BATCH);
          yield super.handleCommand(channel, databaseName, command, query);
        }
        default -> super.handleCommand(channel, databaseName, command, query);
      };
    } finally {
      commands.unlock();
    }
  }

  // A refused write may have changed some documents before it failed: that is committed too.
  private Document write(
      Channel channel, String databaseName, String name, String command, Document query) {
    long number = 0;
    try {
      commands.lock();
      try {
        number = ++written;
        return super.handleCommand(channel, databaseName, command, query);
      } finally {
        commands.unlock();
      }
    } finally {
      commit(number);
    }
  }

  private void commit(long number) {
    if (store.getFileStore() == null || durable >= number) {
      return;
    }
    commits.lock();
    try {
      if (durable < number) {
        commitAll();
      }
    } finally {
      commits.unlock();
    }
  }

  private void commitAll() {
    commands.lock();
    try {
      long upTo = written;
      store.commit();
      durable = upTo;
    } finally {
      commands.unlock();
    }
  }

  private static boolean isWrite(String name, Document query) {
    if (!name.equals("aggregate")) {
      return WRITES.contains(name);
    }
    return query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getLast() instanceof Document last
        && (last.containsKey("$out") || last.containsKey("$merge"));
  }

  // Messages of unforeseen exceptions may hold data: only their kind and place are logged.
  private static MongoServerException unexpected(String command, RuntimeException cause) {
    RuntimeException bare = new RuntimeException(cause.getClass().getName());
    bare.setStackTrace(cause.getStackTrace());
    log.error("The command {} failed unexpectedly", command, bare);
    return new MongoServerError(
        8, "UnknownError", "The command failed: " + cause.getClass().getSimpleName());
  }

  private static Document refusal(MongoServerException refused) {
    Document reply = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
    if (refused instanceof MongoServerError error) {
      reply.append("code", error.getCode());
      reply.putIfNotNull("codeName", error.getCodeName());
    }
    return reply;
  }
}

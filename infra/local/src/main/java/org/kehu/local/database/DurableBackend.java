package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
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
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");

  private static final Set<String> CONTENT = Set.of("insert", "update", "delete", "findandmodify");

  static final String UNUSABLE =
      "The database file cannot be read or written; free the disk and start the database anew";

  private final DataFile file;
  private final ScanWatch watch;
  private final Map<String, StoredDatabase> opened = new HashMap<>();
  private final ReentrantLock commands = new ReentrantLock();
  private final ReentrantLock commits = new ReentrantLock();
  private long written;
  private volatile long durable;
  private boolean structureChanged;
  private volatile boolean failed;

  DurableBackend(DataFile file, ScanWatch watch) {
    this.file = file;
    this.watch = watch;
    StoredDatabase.names(file.store()).forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(
        name, fresh -> new StoredDatabase(fresh, file, getCursorRegistry(), watch));
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
    } catch (MVStoreException | UncheckedIOException e) {
      failed = true;
      log.error("The database file cannot be used any more", e);
      throw unusable();
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
    commits.lock();
    commands.lock();
    try {
      super.close();
      opened.clear();
      file.close();
    } finally {
      commands.unlock();
      commits.unlock();
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

  // A refused write may have changed some documents before it failed: those are written too.
  private Document write(
      Channel channel, String databaseName, String name, String command, Document query) {
    if (failed) {
      throw unusable();
    }
    long number = 0;
    try {
      commands.lock();
      try {
        number = ++written;
        structureChanged |= !CONTENT.contains(name) || isNew(databaseName, command, query);
        return super.handleCommand(channel, databaseName, command, query);
      } finally {
        commands.unlock();
      }
    } finally {
      makeDurable(number);
    }
  }

  private boolean isNew(String databaseName, String command, Document query) {
    StoredDatabase database = opened.get(databaseName);
    return database == null
        || !(query.get(command) instanceof String collection)
        || database.resolveCollection(collection, false) == null;
  }

  // Whoever comes first writes for all that wait: their changes are in the same piece of journal.
  private void makeDurable(long number) {
    if (durable >= number) {
      return;
    }
    commits.lock();
    try {
      if (failed) {
        throw unusable();
      }
      if (durable < number) {
        writeAll();
      }
    } catch (MVStoreException | UncheckedIOException e) {
      // While nobody else can write: the next would find nothing left to write and acknowledge it.
      failed = true;
      throw e;
    } finally {
      commits.unlock();
    }
  }

  private void writeAll() {
    long upTo;
    ByteBuf changes;
    commands.lock();
    try {
      upTo = written;
      if (structureChanged || file.isJournalLong()) {
        structureChanged = false;
        file.checkpoint();
      }
      changes = file.takeChanges();
    } finally {
      commands.unlock();
    }
    file.write(changes);
    durable = upTo;
  }

  /** Whether the file failed: from then on nothing is written any more. */
  boolean hasFailed() {
    return failed;
  }

  private static MongoServerError unusable() {
    return new MongoServerError(96, "OperationFailed", UNUSABLE);
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

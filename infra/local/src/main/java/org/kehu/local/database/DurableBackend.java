package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** One command at a time, and a write is answered when it is in the file. */
final class DurableBackend extends H2Backend {

  private static final Set<String> READS =
      Set.of("find", "count", "distinct", "getMore", "killCursors", "ping", "listCollections",
          "listIndexes", "hello", "isMaster", "ismaster", "buildInfo", "endSessions");

  private final ReentrantLock lock = new ReentrantLock();

  DurableBackend(MVStore store) {
    super(store);
  }

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
    if (command.equalsIgnoreCase("hello")) {
      return super.handleCommand(channel, databaseName, "ismaster", query)
          .append("isWritablePrimary", true);
    }
    lock.lock();
    try {
      Document reply =
          super.handleCommand(channel, databaseName, command, query).cloneDeeply();
      if (!READS.contains(command)) {
        commit();
      }
      return reply;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    lock.lock();
    try {
      return super.handleQuery(query);
    } finally {
      lock.unlock();
    }
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

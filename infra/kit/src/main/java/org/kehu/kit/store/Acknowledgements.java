package org.kehu.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes sent events out of their documents. Those that come while the database is busy with others
 * are written together in one command: under load an event costs a fraction of a write.
 */
final class Acknowledgements {

  private static final Document FORGET =
      new Document("$unset", new Document("outbox", "").append("unsentSince", ""));

  private final Supplier<MongoCollection<Document>> documents;
  private final Queue<Sent> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  Acknowledgements(Supplier<MongoCollection<Document>> documents) {
    this.documents = documents;
  }

  /** All events of a document up to a sequence, and what became of it. */
  private static final class Sent {

    private final Document filter;
    private boolean written;
    private boolean matched;
    private @Nullable RuntimeException failure;

    Sent(String id, long sequence) {
      this.filter = new Document("_id", id).append("sequence", sequence);
    }

    UpdateOneModel<Document> model() {
      return new UpdateOneModel<>(filter, FORGET);
    }

    void written(boolean found) {
      written = true;
      matched = found;
    }

    boolean outcome() {
      if (failure != null) {
        throw new IllegalStateException("Written with others, which failed", failure);
      }
      return matched;
    }
  }

  /**
   * Forgets all events of a document, if this sequence is still its last.
   *
   * @return false when something newer was written meanwhile, and nothing was forgotten
   */
  boolean forgetAll(String id, long sequence) {
    Sent mine = new Sent(id, sequence);
    waiting.add(mine);
    writing.lock();
    try {
      if (!mine.written) {
        writeAllThatWait();
      }
    } finally {
      writing.unlock();
    }
    return mine.outcome();
  }

  private void writeAllThatWait() {
    List<Sent> taken = new ArrayList<>();
    for (Sent next = waiting.poll(); next != null; next = waiting.poll()) {
      taken.add(next);
    }
    try {
      write(taken);
    } catch (RuntimeException away) {
      taken.stream().filter(one -> !one.written).forEach(one -> fail(one, away));
    }
  }

  private void write(List<Sent> taken) {
    if (taken.size() > 1 && areAllMatched(taken)) {
      taken.forEach(one -> one.written(true));
      return;
    }
    for (Sent one : taken) {
      one.written(documents.get().updateOne(one.filter, FORGET).getMatchedCount() == 1);
    }
  }

  private boolean areAllMatched(List<Sent> taken) {
    List<UpdateOneModel<Document>> updates = taken.stream().map(Sent::model).toList();
    return documents
            .get()
            .bulkWrite(updates, new BulkWriteOptions().ordered(false))
            .getMatchedCount()
        == taken.size();
  }

  private static void fail(Sent one, RuntimeException away) {
    one.written = true;
    one.failure = away;
  }
}

package org.kehu.kit.schedule;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * Counts the writes of this process that changed something, however they were made: what is due can
 * hardly have become so without one of them, or without time.
 */
final class OwnWrites implements CommandListener {

  private static final String OF_ONE = "findAndModify";
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", OF_ONE);
  private static final BsonInt32 NONE = new BsonInt32(0);

  private final LongAdder made = new LongAdder();

  /** How many so far. */
  long made() {
    return made.sum();
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    if (WRITES.contains(event.getCommandName())
        && changed(event.getCommandName(), event.getResponse())) {
      made.increment();
    }
  }

  /**
   * One that found nothing to change is only a question. Not every server says whether a {@code
   * findAndModify} found something; it counts then.
   */
  private static boolean changed(String command, BsonDocument answer) {
    if (!command.equals(OF_ONE)) {
      return answer.getNumber("n", NONE).intValue() > 0;
    }
    return !(answer.get("lastErrorObject") instanceof BsonDocument found)
        || found.getNumber("n", NONE).intValue() > 0;
  }
}

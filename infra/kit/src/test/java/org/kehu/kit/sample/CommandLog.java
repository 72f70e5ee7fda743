package org.kehu.kit.sample;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** What the driver really sends when it writes. */
final class CommandLog implements MongoClientSettingsBuilderCustomizer, CommandListener {

  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

  private final Queue<BsonDocument> writes = new ConcurrentLinkedQueue<>();

  @Override
  public void customize(MongoClientSettings.Builder settings) {
    settings.addCommandListener(this);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (WRITES.contains(event.getCommandName())) {
      writes.add(event.getCommand().clone());
    }
  }

  /** Commands that wrote to a collection. */
  List<BsonDocument> writesTo(String collection) {
    return writes.stream()
        .filter(command -> command.getString(command.getFirstKey()).getValue().equals(collection))
        .toList();
  }
}

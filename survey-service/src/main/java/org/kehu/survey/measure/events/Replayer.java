package org.kehu.survey.measure.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.PastEvents;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;
import org.kehu.survey.measure.FactReplay;
import org.kehu.survey.measure.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Makes the facts anew from what was told, in a place of their own beside those that count. */
@Component
class Replayer {

  private static final Logger log = LoggerFactory.getLogger(Replayer.class);
  private static final String COLLECTION = "rebuilt_service_facts";

  private final List<FactListener> listeners;
  private final FactDesk into;
  private final Facts rebuilt;
  private final MongoTemplate mongo;
  private final PastEvents past;

  Replayer(
      List<FactListener> listeners,
      FactDesk desk,
      Facts facts,
      MongoTemplate mongo,
      PastEvents past) {
    this.listeners = List.copyOf(listeners);
    this.rebuilt = facts.in(COLLECTION);
    this.into = desk.over(rebuilt);
    this.mongo = mongo;
    this.past = past;
  }

  /** What is rebuilt so far. */
  Facts rebuilt() {
    return rebuilt;
  }

  PastEvents.Reader open() {
    return past.open();
  }

  /** Forgets what an earlier replay has rebuilt. */
  void clear() {
    mongo.getCollection(COLLECTION).deleteMany(new Document("_id", new Document("$gt", "")));
  }

  Set<String> topics() {
    return listeners.stream()
        .flatMap(listener -> listener.topics().stream())
        .collect(Collectors.toSet());
  }

  /** How far each part of the topics goes now. */
  List<FactReplay.Place> ends(PastEvents.Reader reader) {
    return reader.ends(topics()).entrySet().stream()
        .map(end -> new FactReplay.Place(end.getKey(), end.getValue()))
        .toList();
  }

  /** Topics of which the oldest events are gone. */
  Set<String> cutTopics(PastEvents.Reader reader) {
    return reader.beginnings(topics()).entrySet().stream()
        .filter(beginning -> beginning.getValue() > 0)
        .map(beginning -> beginning.getKey().substring(0, beginning.getKey().lastIndexOf('-')))
        .collect(Collectors.toSet());
  }

  /** Whether facts of this kind may stand without events. */
  boolean isCut(FactKind kind, FactReplay replay) {
    return listeners.stream()
        .filter(listener -> listener.kinds().contains(kind))
        .flatMap(listener -> listener.topics().stream())
        .anyMatch(replay.cutTopics()::contains);
  }

  /** Takes events in; how many of them nobody could. */
  long apply(List<IncomingEvent> events) {
    return events.stream().filter(event -> !isApplied(event)).count();
  }

  private boolean isApplied(IncomingEvent event) {
    try {
      listeners.stream()
          .filter(listener -> listener.topics().contains(event.topic()))
          .filter(listener -> listener.types().contains(event.type()))
          .forEach(listener -> listener.apply(event, into));
      return true;
    } catch (DataAccessException away) {
      throw away;
    } catch (RuntimeException broken) {
      // The inbox has parked it with the same complaint; what it would tell is not counted either.
      log.warn("{} of {} cannot be replayed", event.id(), event.subject(), broken);
      return false;
    }
  }
}

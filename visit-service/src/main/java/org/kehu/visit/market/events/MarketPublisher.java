package org.kehu.visit.market.events;

import java.util.Set;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.market.MarketEvent;
import org.kehu.visit.market.MarketEvent.NoteAssessed;
import org.kehu.visit.market.MarketEvent.NoteTaken;
import org.kehu.visit.market.MarketNote;
import org.springframework.stereotype.Component;

/** Tells others of market notes: kinds and tags; the words stay here. */
@Component
class MarketPublisher implements EventPublisher<MarketNote, MarketEvent> {

  record Taken(
      String marketNoteId, String number, String kind, String departmentId, Set<String> tags) {}

  record Assessed(
      String marketNoteId,
      String number,
      String kind,
      String departmentId,
      Set<String> tags,
      String use) {}

  @Override
  public OutgoingEvent publish(MarketNote note, MarketEvent event) {
    return switch (event) {
      case NoteTaken() ->
          told(
              "market-note-taken",
              new Taken(
                  note.id(), note.number(), note.kind().name(), note.departmentId(), note.tags()));
      case NoteAssessed(var use) ->
          told(
              "market-note-assessed",
              new Assessed(
                  note.id(),
                  note.number(),
                  note.kind().name(),
                  note.departmentId(),
                  note.tags(),
                  use.name()));
    };
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }
}

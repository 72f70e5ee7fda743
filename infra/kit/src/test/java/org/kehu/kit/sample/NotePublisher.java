package org.kehu.kit.sample;

import java.util.List;
import java.util.Map;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;

/** Notes as others hear of them. */
final class NotePublisher implements EventPublisher<Note, NoteEvent> {

  static final String TOPIC = "kehu.survey.v1";
  static final String STATE = "kehu.survey.state.v1";

  @Override
  public OutgoingEvent publish(Note note, NoteEvent event) {
    return switch (event) {
      case NoteEvent.Written written ->
          new OutgoingEvent(
              TOPIC, "kehu.sample.note-written.v1", Map.of("noteId", note.id()), null);
      case NoteEvent.Appended appended ->
          new OutgoingEvent(
              TOPIC, "kehu.sample.line-appended.v1", Map.of("length", appended.length()), null);
      case NoteEvent.Renamed renamed ->
          new OutgoingEvent(TOPIC, "kehu.sample.note-renamed.v1", Map.of(), null);
    };
  }

  @Override
  public List<StateRecord> states(Note note) {
    return List.of(
        new StateRecord(STATE, note.id(), STATE, Map.of("lines", note.lines().size()), null));
  }
}

package org.kehu.kit.sample;

/** What happens to a note. */
public sealed interface NoteEvent {

  record Written() implements NoteEvent {}

  record Appended(int length) implements NoteEvent {}

  record Renamed() implements NoteEvent {}
}

package org.kehu.kit.process;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One step of a kind of process. Doing it, or any piece of it, a second time must change nothing:
 * after a kill the last piece is done again. What it writes it writes under the {@link Stint}'s
 * keys.
 */
public interface ProcessStep {

  /** Stable name, part of stored processes: {@code rows}; at most 40 characters. */
  String name();

  /** Begins the step, or goes on behind the stint's cursor. */
  Walk walk(Stint stint);

  /**
   * Begins to undo the step, or goes on with that. What a piece that was cut off may have done
   * beyond the forward cursor is undone too.
   */
  default Walk undo(Stint stint) {
    return Advance::nothing;
  }

  /** How many items it has, where that is known beforehand. */
  default @Nullable Long total() {
    return null;
  }

  /** A step that does one thing and has nothing to undo. */
  static ProcessStep of(String name, Consumer<Stint> act) {
    return of(name, act, stint -> {});
  }

  /** A step that does one thing. */
  static ProcessStep of(String name, Consumer<Stint> act, Consumer<Stint> undo) {
    return new SingleStep(name, act, undo);
  }
}

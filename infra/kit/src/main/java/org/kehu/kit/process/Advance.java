package org.kehu.kit.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one piece of a step. */
public sealed interface Advance {

  /**
   * There is more to do.
   *
   * @param cursor where the next piece begins; at most 500 characters, ids and numbers only
   * @param tally of all before it
   * @param total items that the step has in all, if known
   */
  record Further(String cursor, Tally tally, @Nullable Long total) implements Advance {}

  /** The step is done. */
  record Done(Tally tally) implements Advance {}

  /**
   * The process cannot be done, and trying again would not help: it fails for good.
   *
   * @param code what stands in the way, {@code file-unreadable}
   */
  record Impossible(String code) implements Advance {}

  /** The step is done; it had one thing to do. */
  static Advance done() {
    return new Done(Tally.ONE);
  }

  /** The step is done; this is what became of its items. */
  static Advance done(Tally tally) {
    return new Done(tally);
  }

  /** There is more to do from the cursor. */
  static Advance further(String cursor, Tally tally) {
    return new Further(cursor, tally, null);
  }

  /** The step is done and counted nothing. */
  static Advance nothing() {
    return new Done(new Tally(0, 0, Map.of()));
  }
}

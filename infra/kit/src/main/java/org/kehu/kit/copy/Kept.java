package org.kehu.kit.copy;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of a state that was offered to a copy.
 *
 * @param before what the copy held until then; empty if nothing, or a grave
 * @param now what the copy holds since then; empty if the subject is gone
 */
public record Kept<T>(Outcome outcome, Optional<T> before, Optional<T> now) {

  /** How the offered sequence stood to the one that the copy held. */
  public enum Outcome {
    /** Higher: the copy holds the offered state now. */
    NEWER,
    /** Equal: told before, and perhaps not yet followed by all that should follow it. */
    REPEATED,
    /** Lower: the copy stays as it was. */
    LATE;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the same state was kept before, by a run that may have been cut off after it. */
  public boolean isRepeat() {
    return outcome == Outcome.REPEATED;
  }
}

package org.kehu.kit.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who is asked.
 *
 * @param seat number of the seat to speak from; null for the caller's own
 * @param note why
 * @param terms what is fixed with it, in the words of the feature that asked; a few short texts
 */
public record Say(@Nullable Integer seat, @Nullable String note, Map<String, String> terms) {

  public Say {
    terms = Map.copyOf(terms);
  }

  /** From the caller's own seat, without further terms. */
  public static Say because(@Nullable String note) {
    return new Say(null, note, Map.of());
  }
}

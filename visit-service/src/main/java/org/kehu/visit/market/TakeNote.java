package org.kehu.visit.market;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something was learnt.
 *
 * @param competitor whom a note on a competitor is about
 * @param source where it was learnt, for instance the number of a visit
 */
public record TakeNote(
    MarketKind kind,
    String text,
    Set<String> tags,
    @Nullable String competitor,
    @Nullable String source) {

  public TakeNote {
    tags = Set.copyOf(tags);
  }
}

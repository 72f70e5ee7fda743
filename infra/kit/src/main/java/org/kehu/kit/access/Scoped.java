package org.kehu.kit.access;

import java.time.Instant;
import java.util.Set;

/** A document that knows to whom it belongs and how confidential it is. */
public interface Scoped {

  /** Tokens of {@link Tokens}; stored as {@code scope}. */
  Set<String> scope();

  /** Stored as its rank in {@code level}. */
  Level level();

  /**
   * Whether one of these was let in and still is, see {@link Sight#granted}; nobody is unless a
   * document says so.
   *
   * @param writing whether to change it, too
   */
  default boolean isGranted(Set<String> holders, boolean writing, Instant at) {
    return false;
  }

  /** Whether it was taken out of everybody's sight. */
  default boolean isHidden() {
    return false;
  }
}

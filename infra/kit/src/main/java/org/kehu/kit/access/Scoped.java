package org.kehu.kit.access;

import java.util.Set;

/** A document that knows to whom it belongs and how confidential it is. */
public interface Scoped {

  /** Tokens of {@link Tokens}; stored as {@code scope}. */
  Set<String> scope();

  /** Stored as its rank in {@code level}. */
  Level level();

  /** Whether it was taken out of everybody's sight. */
  default boolean isHidden() {
    return false;
  }
}

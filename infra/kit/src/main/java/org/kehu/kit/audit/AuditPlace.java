package org.kehu.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * How far a chain has been looked at, as {@code <chain>:<number>}.
 *
 * @param number of the last link that was looked at; 0 before the first
 */
record AuditPlace(String chain, long number) {

  /** As a report tells it. */
  static final String FORM = "[0-9a-f-]{36}:[0-9]{1,12}";

  static @Nullable AuditPlace of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    return new AuditPlace(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return chain + ":" + number;
  }
}

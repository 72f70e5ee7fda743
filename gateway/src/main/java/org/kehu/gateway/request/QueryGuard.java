package org.kehu.gateway.request;

import org.jspecify.annotations.Nullable;

/**
 * The strict firewall for the query: well-formed UTF-8, decoded once, that every reader splits the
 * same way. Double encoding is left alone: {@code %252e} is the text {@code %2e}, and nobody behind
 * decodes a value twice.
 */
public final class QueryGuard {

  /** Longest raw query, in characters. */
  public static final int MAX_LENGTH = 8192;

  private QueryGuard() {}

  /** Whether the raw query is longer than anyone needs. */
  public static boolean isTooLong(String raw) {
    return raw.length() > MAX_LENGTH;
  }

  /**
   * Whether the raw query is printable ASCII without {@code ;} (some readers take it for {@code &})
   * and stands for text without control characters.
   */
  public static boolean isPlain(String raw) {
    boolean encoded = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 127 || c == ';') {
        return false;
      }
      encoded |= c == '%';
    }
    return !encoded || isText(PercentEncoding.decoded(raw, 0));
  }

  private static boolean isText(@Nullable String decoded) {
    return decoded != null && decoded.codePoints().noneMatch(Character::isISOControl);
  }
}

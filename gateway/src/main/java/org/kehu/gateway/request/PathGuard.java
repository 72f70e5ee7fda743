package org.kehu.gateway.request;

/**
 * The strict firewall for the path: one spelling for one path, so that no check before a service
 * and no service behind it can read the same bytes differently. Stricter than Spring Security's
 * {@code StrictHttpFirewall}: an allow-list of characters on the raw path, no dotted or empty
 * segment, no percent-encoded ASCII at all.
 */
public final class PathGuard {

  private static final int MAX_PATH = 1024;
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = '0'; c <= '9'; c++) {
      PLAIN[c] = true;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      PLAIN[c] = true;
      PLAIN[Character.toUpperCase(c)] = true;
    }
    for (char c : "-._~:@,+=".toCharArray()) {
      PLAIN[c] = true;
    }
  }

  private PathGuard() {}

  /** Whether the raw path of the request line has its one plain spelling. */
  public static boolean isPlainPath(String raw) {
    int length = raw.length();
    if (length == 0 || length > MAX_PATH || raw.charAt(0) != '/') {
      return false;
    }
    if (length == 1) {
      return true;
    }
    boolean encoded = false;
    int segment = 1;
    for (int i = 1; i <= length; i++) {
      char c = i == length ? '/' : raw.charAt(i);
      if (c == '/') {
        if (i == segment || onlyDots(raw, segment, i)) {
          return false;
        }
        segment = i + 1;
      } else if (c == '%') {
        encoded = true;
      } else if (c >= 128 || !PLAIN[c]) {
        return false;
      }
    }
    return !encoded || isEncodedText(raw);
  }

  private static boolean onlyDots(String raw, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** Percent-encoding may only stand for well-formed UTF-8 beyond ASCII; overlong forms are not. */
  private static boolean isEncodedText(String raw) {
    String text = PercentEncoding.decoded(raw, 128);
    return text != null && text.codePoints().noneMatch(PathGuard::isUnprintable);
  }

  private static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}

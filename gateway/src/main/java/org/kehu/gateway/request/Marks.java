package org.kehu.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/**
 * How a request is found again in logs and traces.
 *
 * @param requestId the caller's own {@code X-Request-Id} when it is short and plain, else a new
 *     UUIDv7
 * @param traceId 32 hex digits (W3C trace context), continued from the caller or new
 * @param traceparent what the next one in the chain is told: the same trace, a span of our own
 * @param clientAddress the address of the connection; what callers claim about it is not believed
 */
public record Marks(String requestId, String traceId, String traceparent, String clientAddress) {

  /** Name of the request attribute that holds them. */
  public static final String ATTRIBUTE = Marks.class.getName();

  private static final int TRACEPARENT_LENGTH = 55;
  private static final String ZERO_TRACE = "0".repeat(32);
  private static final String ZERO_SPAN = "0".repeat(16);

  /** The marks of a new request. */
  public static Marks of(HttpServletRequest request) {
    String inbound = request.getHeader("traceparent");
    boolean known = isTraceparent(inbound);
    String traceId = known && inbound != null ? inbound.substring(3, 35) : hex(2);
    String flags = known && inbound != null ? inbound.substring(53) : "01";
    return new Marks(
        requestId(request.getHeader("X-Request-Id")),
        traceId,
        "00-" + traceId + "-" + hex(1) + "-" + flags,
        request.getRemoteAddr());
  }

  private static String requestId(@Nullable String claimed) {
    return claimed != null && isPlain(claimed) ? claimed : Ids.next();
  }

  private static boolean isPlain(String id) {
    if (id.length() < 8 || id.length() > 64) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '_'
              || c == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTraceparent(@Nullable String header) {
    return header != null
        && header.length() == TRACEPARENT_LENGTH
        && header.startsWith("00-")
        && header.charAt(35) == '-'
        && header.charAt(52) == '-'
        && isLowerHex(header, 3, 35)
        && isLowerHex(header, 36, 52)
        && isLowerHex(header, 53, 55)
        && !header.startsWith(ZERO_TRACE, 3)
        && !header.startsWith(ZERO_SPAN, 36);
  }

  private static boolean isLowerHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }

  /** Random, never zero: one or two words of 16 hex digits. */
  private static String hex(int words) {
    StringBuilder text = new StringBuilder(words * 16);
    for (int i = 0; i < words; i++) {
      long word = ThreadLocalRandom.current().nextLong();
      text.append(HexFormat.of().toHexDigits(word == 0 ? 1 : word));
    }
    return text.toString();
  }
}

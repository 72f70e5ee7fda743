package org.kehu.kit.telemetry;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace of the running work: taken from {@code traceparent} or begun here, in every log
 * line as {@code traceId}, sent on with events.
 *
 * @param traceId 32 hex digits
 * @param parentId 16 hex digits
 */
public record Trace(String traceId, String parentId) {

  private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();
  private static final String LOG_KEY = "traceId";
  private static final int HEADER_LENGTH = 55;

  /** A new trace. */
  public static Trace begin() {
    return new Trace(hex(16), hex(8));
  }

  /** Continues the trace of a header; a header that is missing or malformed begins a new one. */
  public static Trace continued(@Nullable String traceparent) {
    if (traceparent == null
        || traceparent.length() != HEADER_LENGTH
        || !traceparent.startsWith("00-")
        || !isHex(traceparent, 3, 35)
        || !isHex(traceparent, 36, 52)) {
      return begin();
    }
    return new Trace(traceparent.substring(3, 35), hex(8));
  }

  public static Optional<Trace> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Trace id for answers and logs; begun on the spot outside any work. */
  public static String currentId() {
    return current().orElseGet(Trace::begin).traceId();
  }

  /** As the header is written. */
  public String traceparent() {
    return "00-" + traceId + "-" + parentId + "-01";
  }

  /** Does the work within this trace. */
  public <R extends @Nullable Object, X extends Throwable> R within(
      ScopedValue.CallableOp<? extends R, X> work) throws X {
    String before = MDC.get(LOG_KEY);
    MDC.put(LOG_KEY, traceId);
    try {
      return ScopedValue.where(CURRENT, this).call(work);
    } finally {
      if (before == null) {
        MDC.remove(LOG_KEY);
      } else {
        MDC.put(LOG_KEY, before);
      }
    }
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}

package org.kehu.visit.telemetry;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read again only when it is older than ten seconds. */
final class Remembered<T> {

  private static final long AGE = Duration.ofSeconds(10).toNanos();

  private final Supplier<T> source;
  private @Nullable T value;
  private long readAt;

  Remembered(Supplier<T> source) {
    this.source = source;
  }

  synchronized T value() {
    T present = value;
    if (present == null || System.nanoTime() - readAt > AGE) {
      present = source.get();
      value = present;
      readAt = System.nanoTime();
    }
    return present;
  }

  double number() {
    return value() instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}

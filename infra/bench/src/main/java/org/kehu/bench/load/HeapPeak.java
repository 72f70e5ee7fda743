package org.kehu.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The highest use of a process's heap between its opening and its closing, garbage included, asked
 * four times a second.
 */
public final class HeapPeak implements AutoCloseable {

  private static final String METER = "jvm_memory_used_bytes";
  private static final String USED = METER + "{area=\"heap\"";

  /**
   * Only this one: to tell all of its figures a service has to ask its database a hundred times.
   */
  private static final String PATH = "/prometheus?includedNames=" + METER;

  private static final long BETWEEN_MS = 250;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http;
  private final HttpRequest question;
  private volatile double peak;

  /** Watches the process whose actuator is at this address. */
  public HeapPeak(HttpClient http, URI actuator) {
    this.http = http;
    this.question = HttpRequest.newBuilder(URI.create(actuator + PATH)).build();
    ScheduledFuture<?> _ =
        clock.scheduleWithFixedDelay(this::look, 0, BETWEEN_MS, TimeUnit.MILLISECONDS);
  }

  /** So far, in MB. */
  public double megabytes() {
    if (peak == 0) {
      throw new IllegalStateException("No use of the heap was told at " + question.uri());
    }
    return peak / (1 << 20);
  }

  private void look() {
    try {
      peak = Math.max(peak, used(http.send(question, HttpResponse.BodyHandlers.ofString()).body()));
    } catch (IOException missed) {
      // One look of many; that all were missed is said by megabytes().
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static double used(String exposition) {
    return exposition
        .lines()
        .filter(line -> line.startsWith(USED))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

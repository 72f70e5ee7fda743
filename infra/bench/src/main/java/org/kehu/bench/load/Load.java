package org.kehu.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same request over and over on a number of connections, each sending the next one when it has
 * the answer to the last.
 *
 * @param port of this machine
 * @param request whole, with its headers
 * @param wanted the status of a right answer; any other one ends the run
 */
public record Load(int port, byte[] request, int wanted, int connections) {

  /** A request that reads. */
  public static Load get(int port, String path, String token, int connections) {
    return new Load(port, Wire.get(path, token), 200, connections);
  }

  /** A request that creates. */
  public static Load post(int port, String path, String token, String json, int connections) {
    return new Load(port, Wire.post(path, token, json), 201, connections);
  }

  /** Sends for so long and returns how many right answers came. */
  public long run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<Future<Long>> counts = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        counts.add(senders.submit(() -> send(end)));
      }
    }
    long sum = 0;
    for (Future<Long> count : counts) {
      try {
        sum += count.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The load on port " + port + " broke off", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted under load", e);
      }
    }
    return sum;
  }

  /** Sends for so long and returns how many right answers came in a second. */
  public double aSecond(Duration time) {
    return run(time) * 1000.0 / time.toMillis();
  }

  private long send(long end) throws IOException {
    long count = 0;
    try (Wire wire = new Wire(port)) {
      while (System.nanoTime() < end) {
        int status = wire.exchange(request);
        if (status != wanted) {
          throw new IOException("the answer was " + status + " instead of " + wanted);
        }
        count++;
      }
    }
    return count;
  }
}

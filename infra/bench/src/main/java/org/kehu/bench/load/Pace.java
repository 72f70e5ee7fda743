package org.kehu.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The same request a fixed number of times a second, whether or not the last one was answered.
 *
 * @param port of this machine
 * @param request whole, with its headers
 */
public record Pace(int port, byte[] request) {

  private static final int CONNECTIONS = 8;

  /** A request that creates. */
  public static Pace post(int port, String path, String token, String json) {
    return new Pace(port, Wire.post(path, token, json));
  }

  /** Sends for so long; an answer other than 201 ends the run. */
  public void run(int aSecond, Duration time) {
    Semaphore due = new Semaphore(0);
    try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS)) {
      var answers =
          IntStream.range(0, CONNECTIONS).mapToObj(i -> senders.submit(() -> send(due))).toList();
      long next = System.nanoTime();
      long end = next + time.toNanos();
      while (next < end) {
        due.release();
        next += Duration.ofSeconds(1).toNanos() / aSecond;
        LockSupport.parkNanos(next - System.nanoTime());
      }
      for (var answer : answers) {
        answer.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The pace on port " + port + " broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at pace", e);
    }
  }

  /** Ends when nothing has been due for a while. */
  private void send(Semaphore due) {
    try (Wire wire = new Wire(port)) {
      while (due.tryAcquire(2, TimeUnit.SECONDS)) {
        int status = wire.exchange(request);
        if (status != 201) {
          throw new IllegalStateException("the answer was " + status + " instead of 201");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.kehu.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Something done to several parts at the same time; the first refusal ends it for all. */
final class SideBySide {

  private SideBySide() {}

  /** What is done to one part. */
  interface Work<T> {
    T on(Part part);
  }

  /** As many at a time as there are processors: more only slow each other down. */
  static <T> List<T> work(List<Part> parts, Work<T> work) {
    int width = Math.max(2, Runtime.getRuntime().availableProcessors());
    return all(Executors.newFixedThreadPool(width), parts, work);
  }

  /** All at once, where each only waits. */
  static <T> List<T> waiting(List<Part> parts, Work<T> work) {
    return all(Executors.newVirtualThreadPerTaskExecutor(), parts, work);
  }

  private static <T> List<T> all(ExecutorService workers, List<Part> parts, Work<T> work) {
    try (workers) {
      List<Future<T>> results =
          parts.stream().map(part -> workers.submit((Callable<T>) () -> work.on(part))).toList();
      List<T> done = new ArrayList<>();
      for (Future<T> result : results) {
        try {
          done.add(result.get());
        } catch (ExecutionException e) {
          workers.shutdownNow();
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          workers.shutdownNow();
          Thread.currentThread().interrupt();
          throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
        }
      }
      return done;
    }
  }
}

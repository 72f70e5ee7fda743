package org.kehu.kit.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.telemetry.Counts;
import org.kehu.kit.telemetry.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each {@link DueWork} in its {@link Rhythm}, as {@code system:<service>}; a failed run is
 * tried again.
 */
public final class DueWorkRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DueWorkRunner.class);

  private final List<DueWork> works;
  private final Caller system;
  private final Clock clock;
  private final Counts done;
  private final Counts failures;
  private final OwnWrites writes;
  private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  DueWorkRunner(
      String service, List<DueWork> works, Clock clock, MeterRegistry meters, OwnWrites writes) {
    this.works = works;
    this.system = Caller.system(service);
    this.clock = clock;
    List<String> names = works.stream().map(DueWork::name).toList();
    this.done = Counts.named("kehu.due.done").by("work", names).in(meters);
    this.failures = Counts.named("kehu.due.failed").by("work", names).in(meters);
    this.writes = writes;
  }

  private void repeat(DueWork work) {
    Rhythm rhythm = new Rhythm(writes::made, clock, System::nanoTime);
    try {
      while (running) {
        if (isDone(work, rhythm)) {
          continue;
        }
        do {
          Thread.sleep(Rhythm.TICK);
        } while (!rhythm.isTime());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether anything was done: then more may be due at once. */
  private boolean isDone(DueWork work, Rhythm rhythm) {
    rhythm.asking();
    try {
      int pieces = run(work);
      if (pieces > 0) {
        rhythm.done();
      } else {
        rhythm.idle();
      }
      return pieces > 0;
    } catch (RuntimeException failed) {
      rhythm.failed();
      failures.add(work.name());
      log.error("{} failed and is tried again in {}", work.name(), Rhythm.AFTER_FAILURE, failed);
      return false;
    }
  }

  private int run(DueWork work) {
    Instant now = clock.instant();
    Call call = Call.ofSystem(system, null, work.name() + "@" + now);
    int pieces = Trace.begin().within(() -> call.within(() -> work.run(now)));
    done.add(pieces, work.name());
    return pieces;
  }

  @Override
  public void start() {
    running = true;
    works.forEach(work -> threads.execute(() -> repeat(work)));
  }

  @Override
  public void stop() {
    running = false;
    threads.shutdownNow();
    threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 200;
  }
}

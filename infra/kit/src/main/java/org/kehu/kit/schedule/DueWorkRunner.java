package org.kehu.kit.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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
 * Asks each {@link DueWork} every second, as {@code system:<service>}; a failed run is tried again.
 */
public final class DueWorkRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DueWorkRunner.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final List<DueWork> works;
  private final Caller system;
  private final Clock clock;
  private final Counts done;
  private final Counts failures;
  private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  DueWorkRunner(String service, List<DueWork> works, Clock clock, MeterRegistry meters) {
    this.works = works;
    this.system = Caller.system(service);
    this.clock = clock;
    List<String> names = works.stream().map(DueWork::name).toList();
    this.done = Counts.named("kehu.due.done").by("work", names).in(meters);
    this.failures = Counts.named("kehu.due.failed").by("work", names).in(meters);
  }

  private void repeat(DueWork work) {
    try {
      while (running) {
        Thread.sleep(once(work));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration once(DueWork work) {
    try {
      Instant now = clock.instant();
      Call call = Call.ofSystem(system, null, work.name() + "@" + now);
      int pieces = Trace.begin().within(() -> call.within(() -> work.run(now)));
      done.add(pieces, work.name());
      return pieces > 0 ? Duration.ZERO : PAUSE;
    } catch (RuntimeException failed) {
      failures.add(work.name());
      log.error("{} failed and is tried again in {}", work.name(), PAUSE_AFTER_FAILURE, failed);
      return PAUSE_AFTER_FAILURE;
    }
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

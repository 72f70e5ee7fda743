package org.kehu.kit.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.telemetry.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes up processes that are due and works on them, each on a thread of its own and as {@code
 * system:<service>}. A stopping one lets the pieces in hand end and gives their processes back.
 */
final class ProcessRunner implements DueWork, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ProcessRunner.class);
  private static final long LOOK_AGAIN = 20_000_000;

  private final Caller system;
  private final ProcessKinds kinds;
  private final Processes processes;
  private final Holds holds;
  private final ProcessMetrics metrics;
  private final ProcessProperties properties;
  private final Clock clock;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();
  private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  ProcessRunner(
      String service,
      ProcessKinds kinds,
      Processes processes,
      ProcessMetrics metrics,
      ProcessProperties properties,
      Clock clock) {
    this.system = Caller.system(service);
    this.kinds = kinds;
    this.processes = processes;
    this.holds = new Holds(processes, properties);
    this.metrics = metrics;
    this.properties = properties;
    this.clock = clock;
    kinds.all().forEach(kind -> free.put(kind.key(), new Semaphore(kind.atOnce())));
  }

  @Override
  public String name() {
    return "processes";
  }

  /** Takes up what is due, as far as there are hands free. */
  @Override
  public int run(Instant now) {
    return kinds.all().stream().mapToInt(this::takeUp).sum();
  }

  private int takeUp(ProcessKind kind) {
    Semaphore hands = Objects.requireNonNull(free.get(kind.key()));
    int begun = 0;
    while (running && hands.tryAcquire()) {
      Holds.Taken taken = take(kind, hands);
      if (taken == null) {
        break;
      }
      threads.execute(() -> work(kind, taken, hands));
      begun++;
    }
    return begun;
  }

  private Holds.@Nullable Taken take(ProcessKind kind, Semaphore hands) {
    Holds.Taken taken = null;
    try {
      taken = holds.take(kind.key());
      return taken;
    } finally {
      if (taken == null) {
        hands.release();
      }
    }
  }

  private void work(ProcessKind kind, Holds.Taken taken, Semaphore hands) {
    ProcessDocument process = taken.process();
    Turn turn = new Turn(kind, taken.hold(), processes, metrics, clock, () -> running);
    Call call = Call.ofSystem(system, process.correlationId(), Stint.causation(process));
    try {
      Trace.begin()
          .<Void, RuntimeException>within(() ->
              call.<Void, RuntimeException>within(() -> {
                turn.work(process);
                return null;
              }));
    } finally {
      holds.letGo(taken.hold());
      hands.release();
    }
  }

  @Override
  public void start() {
    running = true;
    holds.start();
  }

  @Override
  public void stop() {
    running = false;
    long end = System.nanoTime() + properties.drain().toNanos();
    while (!holds.areNone() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    if (!holds.areNone()) {
      log.warn("Pieces of long commands took longer than {} and are cut off", properties.drain());
    }
    threads.shutdownNow();
    threads = Executors.newVirtualThreadPerTaskExecutor();
    holds.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the clock of due work, which asks it, and long before the outbox. */
  @Override
  public int getPhase() {
    return 210;
  }
}

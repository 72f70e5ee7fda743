package org.kehu.kit.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What ops see of long commands, by kind. */
final class ProcessMetrics {

  private final MeterRegistry meters;

  ProcessMetrics(MeterRegistry meters, ProcessKinds kinds, Processes processes) {
    this.meters = meters;
    for (ProcessKind kind : kinds.all()) {
      Arrays.stream(ProcessState.values())
          .filter(state -> state.isActive() || state == ProcessState.STUCK)
          .forEach(state -> count(kind, state, processes));
      Gauge.builder("kehu.process.due.age", processes, all -> dueSeconds(all, kind))
          .description("How long no runner took up what is due")
          .baseUnit("seconds")
          .tag("kind", kind.key())
          .register(meters);
    }
  }

  private static double dueSeconds(Processes processes, ProcessKind kind) {
    Instant now = Instant.now();
    return processes
        .oldestDue(kind.key(), now)
        .map(since -> Duration.between(since, now).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private void count(ProcessKind kind, ProcessState state, Processes processes) {
    Gauge.builder("kehu.process.jobs", processes, all -> all.count(kind.key(), state))
        .description("Long commands that are not over")
        .tag("kind", kind.key())
        .tag("state", state.name())
        .register(meters);
  }

  /** A piece was done, or not. */
  void piece(ProcessKind kind, long since, boolean done) {
    meters
        .timer("kehu.process.piece", "kind", kind.key(), "outcome", done ? "done" : "failed")
        .record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
  }

  /** Something another runner had left was taken up. */
  void takenOver(ProcessKind kind) {
    meters.counter("kehu.process.taken.over", "kind", kind.key()).increment();
  }

  /** A runner found its process in other hands. */
  void lost(ProcessKind kind) {
    meters.counter("kehu.process.lost", "kind", kind.key()).increment();
  }
}

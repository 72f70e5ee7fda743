package org.kehu.kit.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kehu.kit.telemetry.Counts;

/** What ops see of long commands, by kind. */
final class ProcessMetrics {

  private final MeterRegistry meters;
  private final Counts takenOver;
  private final Counts lost;

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
      piece(kind, true);
      piece(kind, false);
    }
    List<String> keys = kinds.all().stream().map(ProcessKind::key).toList();
    this.takenOver = Counts.named("kehu.process.taken.over").by("kind", keys).in(meters);
    this.lost = Counts.named("kehu.process.lost").by("kind", keys).in(meters);
  }

  private Timer piece(ProcessKind kind, boolean done) {
    return meters.timer(
        "kehu.process.piece", "kind", kind.key(), "outcome", done ? "done" : "failed");
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
    piece(kind, done).record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
  }

  /** Something another runner had left was taken up. */
  void takenOver(ProcessKind kind) {
    takenOver.add(kind.key());
  }

  /** A runner found its process in other hands. */
  void lost(ProcessKind kind) {
    lost.add(kind.key());
  }
}

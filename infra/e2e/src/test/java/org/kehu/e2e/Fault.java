package org.kehu.e2e;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Something that happens to one process of the suite.
 *
 * @param lasts how long the process is held still or away; a killed one is started again at once
 */
record Fault(Kind kind, String process, Duration lasts) {

  /** What happens. */
  enum Kind {
    /** {@code kill -9}, and started again at once. */
    KILLED,
    /** {@code SIGSTOP} for a while: connections stand, nothing answers. */
    FROZEN,
    /** {@code kill -9}, and nobody starts it again for a while. */
    AWAY
  }

  private static final Duration LONG_OUTAGE = Duration.ofMinutes(10);

  /**
   * Each kind for each process, so mixed that neighbours differ in both. Away, the infrastructure
   * takes broker and database with it.
   */
  static List<Fault> all(Duration pause) {
    List<Kind> kinds = List.of(Kind.values());
    List<String> processes = RunningSuite.processes();
    // Three and seven have no divisor in common, so every pair comes once.
    return IntStream.range(0, kinds.size() * processes.size())
        .mapToObj(at ->
            new Fault(kinds.get(at % kinds.size()), processes.get(at % processes.size()), pause))
        .toList();
  }

  /** The same as a long outage if it is one of what all others stand on. */
  Fault longer() {
    return kind == Kind.AWAY && process.equals("infra")
        ? new Fault(kind, process, LONG_OUTAGE)
        : this;
  }

  /** Lets it happen; returns when the process serves again. */
  void happenTo(RunningSuite running) {
    switch (kind) {
      case KILLED -> {
        running.kill(process);
        running.restart(process);
      }
      case FROZEN -> {
        running.freeze(process);
        pass(lasts);
        running.thaw(process);
      }
      case AWAY -> {
        running.kill(process);
        pass(lasts);
        running.restart(process);
      }
    }
    running.awaitAnswers();
  }

  /** Lets real time pass, where the time is what is tested. */
  static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case KILLED -> process + " killed";
      case FROZEN -> process + " frozen for " + lasts.toSeconds() + " s";
      case AWAY -> process + " away for " + lasts.toSeconds() + " s";
    };
  }
}

package org.kehu.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends the suite, callers before callees, so that nobody fails while others still ask. */
record Stopper(Suite suite, Screen screen, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final List<List<Part>> ORDER =
      List.of(List.of(Part.GATEWAY), Part.SERVICES, List.of(Part.DISCOVERY), List.of(Part.INFRA));

  Stopper(Suite suite, Screen screen) {
    this(suite, screen, PATIENCE);
  }

  /** Returns how many processes were ended. */
  int stopAll() {
    int stopped = 0;
    for (List<Part> group : ORDER) {
      List<Part> alive = group.stream().filter(suite::isAlive).toList();
      SideBySide.waiting(
          alive,
          part -> {
            stop(part);
            return part;
          });
      stopped += alive.size();
      group.forEach(part -> RunFile.delete(suite.home(), part));
    }
    return stopped;
  }

  void stop(Part part) {
    Optional<ProcessHandle> process = RunFile.read(suite.home(), part).flatMap(RunFile::process);
    if (process.isPresent()) {
      process.get().destroy();
      if (!ended(process.get(), patience)) {
        screen.progress(part.title(), "does not end when asked; killed");
        process.get().destroyForcibly();
        ended(process.get(), PATIENCE);
      } else {
        screen.progress(part.title(), "stopped");
      }
    }
    RunFile.delete(suite.home(), part);
  }

  /** The run file stays: for the rest of the world this process died. */
  void kill(Part part) {
    ProcessHandle process =
        RunFile.read(suite.home(), part)
            .flatMap(RunFile::process)
            .orElseThrow(
                () -> new Refusal(ExitCode.NOT_RUNNING, part.title() + " is not running."));
    process.destroyForcibly();
    ended(process, PATIENCE);
  }

  /** Waits until a process has ended; false when it has not by then. */
  static boolean ended(ProcessHandle process, Duration patience) {
    // Nobody may be there to collect it, and then it never counts as ended.
    return Looks.until(
        patience.toNanos(), () -> !process.isAlive() || Proc.isZombie(process.pid()));
  }
}

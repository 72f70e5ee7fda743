package org.kehu.launcher;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One process of the suite at one moment. */
record Snapshot(
    Part part,
    int port,
    State state,
    OptionalLong pid,
    OptionalInt residentMb,
    Optional<Instant> began) {

  static Snapshot of(Suite suite, Part part) {
    int port = suite.ports().of(part);
    Optional<RunFile> run = RunFile.read(suite.home(), part);
    Optional<ProcessHandle> process = run.flatMap(RunFile::process);
    if (process.isEmpty()) {
      State state = run.isPresent() ? State.DEAD : State.STOPPED;
      return new Snapshot(
          part, port, state, OptionalLong.empty(), OptionalInt.empty(), Optional.empty());
    }
    long pid = process.get().pid();
    return new Snapshot(
        part,
        port,
        suite.isReady(part) ? State.READY : State.UNREADY,
        OptionalLong.of(pid),
        Proc.residentMb(pid),
        run.map(RunFile::began));
  }

  long upMs(Instant now) {
    return began.map(start -> now.toEpochMilli() - start.toEpochMilli()).orElse(0L);
  }

  /** All values are numbers or plain words, so nothing needs escaping. */
  String toJson(Instant now) {
    return "{\"name\":\"%s\",\"pid\":%s,\"port\":%d,\"state\":\"%s\",\"rssMb\":%d,\"upMs\":%d}"
        .formatted(
            part.title(),
            pid.isPresent() ? Long.toString(pid.getAsLong()) : "null",
            port,
            state.title(),
            residentMb.orElse(0),
            upMs(now));
  }
}

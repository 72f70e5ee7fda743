package org.kehu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** Processor time, user and system, of processes of this machine. */
public final class Cpu {

  /** The kernel counts children that ended in clock ticks, a hundred a second on every Linux. */
  private static final int TICK_MS = 10;

  private Cpu() {}

  /** Of these processes and all that they started, up to now. */
  public static Duration of(Collection<Long> pids) {
    return pids.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Of everything that this process started, waited for, and that has ended. */
  public static Duration ofEndedChildren() {
    Path stat = Path.of("/proc/self/stat");
    if (Files.notExists(stat)) {
      return Duration.ZERO;
    }
    try {
      String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      return Duration.ofMillis(ticks * TICK_MS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** What the operating system says about a process: from /proc where there is one, else by ps. */
final class Proc {

  private static final int KB_PER_MB = 1024;

  private Proc() {}

  /** Ended, but not yet collected by its parent: such a process looks alive to the JDK. */
  static boolean isZombie(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (Files.notExists(stat)) {
      return false;
    }
    try {
      String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  /** Resident memory in MB; nothing when the process is gone. */
  static OptionalInt residentMb(long pid) {
    return run(List.of("ps", "-o", "rss=", "-p", Long.toString(pid)))
        .map(String::trim)
        .filter(kb -> kb.matches("\\d+"))
        .map(kb -> OptionalInt.of(Integer.parseInt(kb) / KB_PER_MB))
        .orElse(OptionalInt.empty());
  }

  /** Which process listens on a port, as far as this machine tells; for a sentence only. */
  static Optional<String> listener(int port) {
    return run(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp"))
        .flatMap(out ->
            out.lines()
                .filter(line -> line.startsWith("p"))
                .map(line -> line.substring(1))
                .findFirst())
        .map(pid -> "process " + pid + commandOf(pid));
  }

  private static String commandOf(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .flatMap(handle -> handle.info().command())
        .map(command -> " (" + Path.of(command).getFileName() + ")")
        .orElse("");
  }

  private static Optional<String> run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(5, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException e) {
      // The tool is not installed: what it would have told is only a convenience.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

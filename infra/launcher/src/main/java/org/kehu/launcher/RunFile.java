package org.kehu.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher remembers of a process that it started: its pid, when that process began (a pid
 * alone may belong to somebody else by now) the port base, and how long it took to be ready.
 */
record RunFile(long pid, Instant began, int portBase, Optional<Duration> readyAfter) {

  /** The system's clock may be set while a process runs, which moves what it says of its start. */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

  static Optional<RunFile> read(Home home, Part part) {
    return read(home, part.title());
  }

  static Optional<RunFile> read(Home home, String name) {
    Path file = path(home, name);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties values = new Properties();
      values.load(reader);
      return Optional.of(
          new RunFile(
              Long.parseLong(values.getProperty("pid", "")),
              Instant.parse(values.getProperty("began", "")),
              Integer.parseInt(values.getProperty("portBase", "")),
              Optional.ofNullable(values.getProperty("readyAfter")).map(Duration::parse)));
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    } catch (IllegalArgumentException | DateTimeException e) {
      // Cut short by a full disk or a crash: it tells nothing, so nothing is known to run.
      return Optional.empty();
    }
  }

  void write(Home home, Part part) {
    write(home, part.title());
  }

  void write(Home home, String name) {
    Path file = path(home, name);
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Properties values = new Properties();
    values.setProperty("pid", Long.toString(pid));
    values.setProperty("began", began.toString());
    values.setProperty("portBase", Integer.toString(portBase));
    readyAfter.ifPresent(time -> values.setProperty("readyAfter", time.toString()));
    try {
      try (Writer writer = Files.newBufferedWriter(half)) {
        values.store(writer, name);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    }
  }

  static void delete(Home home, Part part) {
    delete(home, part.title());
  }

  static void delete(Home home, String name) {
    try {
      Files.deleteIfExists(path(home, name));
    } catch (IOException e) {
      throw Disk.refusal(path(home, name), e);
    }
  }

  /** The process, if it is still the one that was started. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> !Proc.isZombie(pid))
        .filter(handle -> handle.info().startInstant().map(this::isSame).orElse(true));
  }

  private boolean isSame(Instant start) {
    return Duration.between(began, start).abs().compareTo(CLOCK_SLACK) <= 0;
  }

  RunFile readyAt(Instant now) {
    return new RunFile(pid, began, portBase, Optional.of(Duration.between(began, now)));
  }

  private static Path path(Home home, String name) {
    return home.run().resolve(name + ".properties");
  }
}

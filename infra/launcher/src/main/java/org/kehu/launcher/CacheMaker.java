package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code cache}: makes the start-up caches that are missing. {@code up} begins it in
 * the background once the suite stands: the first start, which nobody wants to wait longer for,
 * stays as short as it can be, and the caches are there for every later one. It runs at the lowest
 * priority, and {@code down} ends it; what was finished by then is kept.
 */
record CacheMaker(Project project, Home home, Screen screen) {

  private static final String NAME = "cache-maker";
  private static final long LEAST_MEMORY_MB = 1500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As a process of its own group, so that Ctrl-C of {@code up} does not reach it. */
  private static final String DETACHED =
      "log=$1; shift; set -m; nohup nice -n 19 \"$@\" >\"$log\" 2>&1 </dev/null & echo $!";

  private AotCaches caches() {
    return new AotCaches(project);
  }

  void run() {
    AotCaches caches = caches();
    try {
      Files.createDirectories(caches.dir());
    } catch (IOException e) {
      throw Disk.refusal(caches.dir(), e);
    }
    try (Lock _ = Lock.take(caches.lock(), "Another 'infra/kehu' is making the start-up caches.")) {
      make(caches);
      Files.deleteIfExists(caches.failure());
    } catch (Refusal refusal) {
      keep(caches, refusal);
      throw refusal;
    } catch (IOException e) {
      throw Disk.refusal(caches.failure(), e);
    }
  }

  private void make(AotCaches caches) {
    Map<Part, Path> programs = programs();
    ensureComplete(programs);
    List<Part> missing = caches.missing(programs);
    if (missing.isEmpty()) {
      screen.say("All start-up caches are there.");
      return;
    }
    Rehearsal.clear(caches);
    Rehearsal rehearsal = new Rehearsal(caches, programs, EnumSet.copyOf(missing), screen);
    Thread stop =
        new Thread(() -> {
          rehearsal.abandon();
          Rehearsal.clear(caches);
        });
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      rehearsal.play();
    } finally {
      rehearsal.abandon();
      Rehearsal.clear(caches);
    }
    Runtime.getRuntime().removeShutdownHook(stop);
    screen.say("All start-up caches are made.");
  }

  private void ensureComplete(Map<Part, Path> programs) {
    for (Part part : Part.values()) {
      if (!programs.containsKey(part)) {
        throw new Refusal(
            ExitCode.MISSING_PART,
            "%s is not built and unpacked in %s; '%s' does both."
                .formatted(part.title(), home.dir(), home.typed(project, "up")));
      }
    }
  }

  private Map<Part, Path> programs() {
    Build build = new Build(project, home, screen);
    Map<Part, Path> programs = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      build.alreadyUnpacked(part).ifPresent(program -> programs.put(part, program));
    }
    return programs;
  }

  private static void keep(AotCaches caches, Refusal refusal) {
    if (refusal.code() == ExitCode.BUSY || refusal.code() == ExitCode.INTERRUPTED) {
      return;
    }
    try {
      Files.writeString(caches.failure(), refusal.sentence());
    } catch (IOException e) {
      refusal.addSuppressed(e);
    }
  }

  /** Begins in the background when something is missing, and says so. */
  void begin(Suite suite) {
    AotCaches caches = caches();
    Map<Part, Path> programs = programs();
    if (programs.size() < Part.values().length || caches.missing(programs).isEmpty()) {
      return;
    }
    Path log = home.logs().resolve(NAME + ".log");
    if (RunFile.read(home, NAME).flatMap(RunFile::process).isPresent()) {
      screen.say("Start-up caches are still being made in the background (" + log + ").");
      return;
    }
    lastFailure(caches).ifPresent(sentence -> screen.say("No start-up caches yet: " + sentence));
    if (freeMemoryMb().filter(free -> free < LEAST_MEMORY_MB).isPresent()) {
      screen.say(
          "Start-up caches are not made: less than %d MB of memory are free."
              .formatted(LEAST_MEMORY_MB));
      return;
    }
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              "bash",
              "-c",
              DETACHED,
              "kehu",
              log.toString(),
              project.launcher().toString(),
              "cache",
              "--data",
              home.dir().toString());
      builder.environment().put("JAVA_HOME", project.javaHome().toString());
      Process shell = builder.redirectErrorStream(true).start();
      String pid = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      remember(Long.parseLong(pid), suite.ports().base());
      screen.say(
          "Start-up caches are being made in the background (%s); with them the next start takes half the time."
              .formatted(log));
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    } catch (NumberFormatException e) {
      screen.say("Start-up caches are not made; see " + log + ".");
    }
  }

  private void remember(long pid, int base) {
    Instant began =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().startInstant())
            .orElseGet(Instant::now);
    new RunFile(pid, began, base, Optional.empty()).write(home, NAME);
  }

  private static Optional<String> lastFailure(AotCaches caches) {
    try {
      return Files.exists(caches.failure())
          ? Optional.of(Files.readString(caches.failure()))
          : Optional.empty();
    } catch (IOException e) {
      throw Disk.refusal(caches.failure(), e);
    }
  }

  /** What this machine can still give away; unknown where there is no /proc. */
  private static Optional<Long> freeMemoryMb() {
    Path meminfo = Path.of("/proc/meminfo");
    if (Files.notExists(meminfo)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(meminfo).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      throw Disk.refusal(meminfo, e);
    }
  }

  /** Ends the maker that was begun for this data directory, if it still works. */
  static void end(Home home) {
    RunFile.read(home, NAME)
        .flatMap(RunFile::process)
        .ifPresent(maker -> {
          maker.destroy();
          if (!Stopper.ended(maker, PATIENCE)) {
            maker.destroyForcibly();
          }
        });
    RunFile.delete(home, NAME);
  }
}

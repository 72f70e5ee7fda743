package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Plays programs once, on scratch data and free ports of their own, and keeps what their JVMs
 * learnt on the way as AOT caches. Services follow one another, so that no more than four processes
 * run beside the suite.
 */
final class Rehearsal {

  /** Writing a cache takes a JVM ten seconds of processor time, and a maker waits for others. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<String> OPENING = List.of("/health/readiness", "/prometheus", "/info");
  private static final int TIMES = 5;

  private final AotCaches caches;
  private final Map<Part, Path> programs;
  private final Set<Part> recorded;
  private final Screen screen;
  private final Suite stage;
  private final Up up;
  private final Stopper stopper;

  Rehearsal(AotCaches caches, Map<Part, Path> programs, Set<Part> recorded, Screen screen) {
    this.caches = caches;
    this.programs = programs;
    this.recorded = recorded;
    this.screen = screen;
    this.stage =
        new Suite(caches.project(), home(caches), Ports.free(), Optional.empty(), new Http());
    this.up = new Up(stage, Screen.NONE, this::options);
    this.stopper = new Stopper(stage, Screen.NONE, PATIENCE);
  }

  private static Home home(AotCaches caches) {
    return new Home(caches.dir().resolve("rehearsal"));
  }

  /** Ends what a maker left behind that was itself killed. */
  static void clear(AotCaches caches) {
    Home left = home(caches);
    for (Part part : Part.values()) {
      RunFile.read(left, part).flatMap(RunFile::process).ifPresent(ProcessHandle::destroyForcibly);
    }
    try {
      Disk.deleteTree(left.dir());
    } catch (IOException e) {
      throw Disk.refusal(left.dir(), e);
    }
  }

  void play() {
    stage.home().prepare();
    begin(Part.INFRA);
    begin(Part.DISCOVERY);
    Part.SERVICES.stream().filter(recorded::contains).forEach(this::playService);
    if (recorded.contains(Part.GATEWAY)) {
      playGateway();
    }
    end(Part.DISCOVERY);
    end(Part.INFRA);
  }

  /** From now on nothing more is started. */
  void abandon() {
    up.abandon();
  }

  private void playService(Part service) {
    begin(service);
    ask(service, service);
    end(service);
  }

  /** Some service stands behind it, so that a request goes all the way. */
  private void playGateway() {
    Part behind = Part.CUSTOMER;
    up.start(behind, programs);
    begin(Part.GATEWAY);
    ask(Part.GATEWAY, behind);
    end(Part.GATEWAY);
    stopper.stop(behind);
  }

  private void begin(Part part) {
    if (recorded.contains(part)) {
      screen.progress(part.title(), "is rehearsed");
    }
    up.start(part, programs);
  }

  private void ask(Part part, Part service) {
    OPENING.forEach(path -> stage.http().get(stage.ports().managementUrl(part) + path));
    if (Files.notExists(stage.home().launcherSecret())) {
      return;
    }
    String token = new Tokens(stage).issue("agent", 10);
    String list = stage.ports().url(part) + service.collection() + "?limit=1";
    for (int i = 0; i < TIMES; i++) {
      stage.http().get(list, token);
    }
  }

  private void end(Part part) {
    stopper.stop(part);
    if (recorded.contains(part)) {
      Path made = half(part);
      ensureUsable(part, made);
      caches.keep(part, program(part), made);
      screen.progress(part.title(), "cache made");
    }
  }

  private List<String> options(Part part, Path program) {
    return recorded.contains(part)
        ? List.of("-XX:AOTCacheOutput=" + half(part))
        : caches.options(part, program);
  }

  private Path half(Part part) {
    return stage.home().dir().resolve(part.title() + ".aot");
  }

  private Path program(Part part) {
    return Objects.requireNonNull(programs.get(part));
  }

  /** The JVM itself checks it, and unlike at a later start, it must not do without. */
  private void ensureUsable(Part part, Path made) {
    List<String> command = new ArrayList<>();
    command.add(caches.project().java().toString());
    command.addAll(Jvm.flags(part));
    command.addAll(
        List.of(
            "-XX:AOTMode=on", "-XX:AOTCache=" + made, "-cp", program(part).toString(), "-version"));
    Path log = stage.home().log(part);
    try {
      Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
      check.getOutputStream().close();
      String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (check.waitFor() != 0) {
        throw refusal(part, log, said);
      }
    } catch (IOException e) {
      throw Disk.refusal(made, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
  }

  private static Refusal refusal(Part part, Path log, String said) {
    List<String> lines = LogFile.tail(log);
    if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
      return new Refusal(
          ExitCode.DISK_FULL,
          "The disk became full while the cache of " + part.title() + " was written.");
    }
    String reason = Arrays.stream(said.split("\n", -1)).findFirst().orElse("no reason");
    return new Refusal(
        ExitCode.FAILED, "The JVM made no usable cache of " + part.title() + " (" + reason + ").");
  }
}

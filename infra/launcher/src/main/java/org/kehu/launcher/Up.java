package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings the suite up: builds, unpacks, starts, waits until a request through the gateway works.
 */
final class Up {

  /**
   * Infrastructure takes longest and all services need it; the gateway fills the time until then.
   */
  private static final List<Part> ORDER =
      List.of(
          Part.INFRA,
          Part.DISCOVERY,
          Part.GATEWAY,
          Part.CUSTOMER,
          Part.COMPLAINT,
          Part.VISIT,
          Part.SURVEY);

  private final Suite suite;
  private final Screen screen;
  private final Starter starter;
  private final Build build;
  private final Patience patience = Patience.ofEnvironment();

  Up(Suite suite, Screen screen, Caching caching) {
    this.suite = suite;
    this.screen = screen;
    this.starter = new Starter(suite, caching);
    this.build = new Build(suite.project(), suite.home(), screen);
  }

  /** Returns when the suite serves. What it started is stopped again if that fails. */
  void run() {
    List<Part> old = suite.alive();
    List<Part> missing = Arrays.stream(Part.values()).filter(part -> !old.contains(part)).toList();
    if (!old.isEmpty() && !missing.isEmpty()) {
      screen.say(
          "An earlier run is half dead: %s no longer run%s, %s still do%s. Starting what is missing."
              .formatted(
                  titles(missing),
                  missing.size() == 1 ? "s" : "",
                  titles(old),
                  old.size() == 1 ? "es" : ""));
    }
    missing.forEach(part -> PortCheck.ensureFree(suite.ports(), part));
    build.bringUpToDate(missing);
    List<Part> started = new ArrayList<>();
    try {
      Map<Part, Path> programs = unpack(missing);
      Milestones milestones = new Milestones(missing);
      SideBySide.work(
          ORDER.stream().filter(missing::contains).toList(),
          part -> {
            milestones.await(part.needs());
            synchronized (started) {
              started.add(part);
            }
            start(part, programs);
            milestones.reached(part);
            return part;
          });
      old.forEach(this::awaitOld);
      new FirstRequests(suite, screen, patience.toServe()).awaitAnswers();
    } catch (RuntimeException e) {
      stopAgain(started);
      throw e;
    }
  }

  /** Starts this part alone, on a suite that may or may not run. */
  void start(Part part) {
    start(part, unpack(List.of(part)));
  }

  /** Nothing more is started, whatever this command was about to do. */
  void abandon() {
    starter.close();
  }

  private void stopAgain(List<Part> started) {
    starter.close();
    Stopper stopper = new Stopper(suite, screen);
    for (Part part : started.reversed()) {
      stopper.stop(part);
    }
  }

  private Map<Part, Path> unpack(List<Part> parts) {
    Map<Part, Path> programs = new EnumMap<>(Part.class);
    List<Map.Entry<Part, Path>> unpacked =
        SideBySide.work(parts, part -> Map.entry(part, build.unpacked(part)));
    unpacked.forEach(entry -> programs.put(entry.getKey(), entry.getValue()));
    return programs;
  }

  /** Starts one unpacked program and waits until it is ready. */
  void start(Part part, Map<Part, Path> programs) {
    Path program = programs.get(part);
    if (program == null) {
      throw new IllegalStateException("Nothing was unpacked for " + part);
    }
    ensureRoom();
    starter.start(part, program);
    screen.progress(part.title(), "starting on port " + suite.ports().of(part));
    awaitReady(part, patience.toBeReady());
    RunFile.read(suite.home(), part)
        .ifPresent(run -> run.readyAt(Instant.now()).write(suite.home(), part));
    screen.progress(part.title(), "ready" + detail(part));
  }

  private String detail(Part part) {
    if (part != Part.INFRA) {
      return "";
    }
    return suite
        .http()
        .get(suite.ports().managementUrl(part) + "/info")
        .flatMap(answer -> Json.text(answer.body(), "database"))
        .map(database -> "; database: " + database)
        .orElse("");
  }

  private void ensureRoom() {
    try {
      suite.home().ensureRoom();
    } catch (IOException e) {
      throw Disk.refusal(suite.home().dir(), e);
    }
  }

  private void awaitReady(Part part, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Looks looks = new Looks();
    while (!suite.isReady(part)) {
      if (!suite.isAlive(part)) {
        throw LogFile.failure(suite.home().log(part), part);
      }
      if (System.nanoTime() > end) {
        throw new Refusal(
            ExitCode.NOT_STARTED,
            "%s runs but is not ready after %d seconds; see %s."
                .formatted(part.title(), patience.toSeconds(), suite.home().log(part)));
      }
      looks.pause();
    }
  }

  private void awaitOld(Part part) {
    long end = System.nanoTime() + patience.toServe().toNanos();
    Looks looks = new Looks();
    while (!suite.isReady(part)) {
      if (System.nanoTime() > end || !suite.isAlive(part)) {
        throw new Refusal(
            ExitCode.HALF_DEAD,
            "%s of an earlier run does not serve any more; run '%s' and then '%s'."
                .formatted(part.title(), suite.typed("down"), suite.typed("up")));
      }
      looks.pause();
    }
  }

  private static String titles(List<Part> parts) {
    return parts.stream().map(Part::title).collect(Collectors.joining(", "));
  }
}

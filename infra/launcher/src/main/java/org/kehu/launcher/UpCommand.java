package org.kehu.launcher;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The command {@code up}: attached to the terminal, or detached. */
record UpCommand(Arguments arguments, Screen screen) {

  private static final long WATCH_MS = 1000;

  void run(Supplier<Suite> find, Home home) {
    boolean making = Caching.isMaking(arguments);
    AtomicBoolean ending = new AtomicBoolean();
    Suite suite;
    try (Lock _ = Lock.take(home)) {
      suite = find.get();
      if (arguments.has("--fresh")) {
        startFresh(suite);
      }
      if (suite.alive().size() == Part.values().length
          && suite.snapshots().stream().allMatch(one -> one.state() == State.READY)) {
        screen.say("The suite is up already.");
        screen.say(Table.of(suite.snapshots(), home));
        return;
      }
      Up up = new Up(suite, screen, Caching.of(arguments, suite.project()));
      Thread stop =
          new Thread(() -> {
            ending.set(true);
            stopAll(up, suite);
          });
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        up.run();
      } catch (RuntimeException e) {
        Runtime.getRuntime().removeShutdownHook(stop);
        throw e;
      }
      present(suite);
      if (arguments.has("--detach")) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
    if (making) {
      screen.say("");
      new CacheMaker(suite.project(), home, screen).begin(suite);
    }
    if (arguments.has("--detach")) {
      return;
    }
    screen.say("");
    screen.say("Ctrl-C stops the suite.");
    watch(suite, ending);
  }

  private void startFresh(Suite suite) {
    if (!suite.alive().isEmpty()) {
      screen.say(
          "The suite that runs on %s is stopped first, and what it stored is dropped."
              .formatted(suite.home().dir()));
    }
    CacheMaker.end(suite.home());
    new Stopper(suite, screen).stopAll();
    suite.home().dropStore();
    screen.progress("data", "dropped");
  }

  private void stopAll(Up up, Suite suite) {
    up.abandon();
    screen.say("");
    CacheMaker.end(suite.home());
    new Stopper(suite, screen).stopAll();
  }

  private void present(Suite suite) {
    screen.say("");
    screen.say(Table.of(suite.snapshots(), suite.home()));
    screen.say("");
    screen.say("Now try");
    screen.say("  " + suite.typed("demo"));
    screen.say(
        "  curl -H \"Authorization: Bearer $(%s)\" %s/api/v1/customers"
            .formatted(suite.typed("token erp"), suite.ports().url(Part.GATEWAY)));
    screen.say("  " + suite.typed("events tail kehu.customer.v1"));
    screen.say("and read " + suite.ports().url(Part.GATEWAY) + "/portal in a browser");
  }

  /** Says once of each process that it died; ends when somebody has stopped the suite. */
  private void watch(Suite suite, AtomicBoolean ending) {
    List<Part> alive = suite.alive();
    while (!alive.isEmpty()) {
      pause();
      if (ending.get()) {
        return;
      }
      List<Part> still = suite.alive();
      alive.stream()
          .filter(part -> !still.contains(part))
          .filter(part -> RunFile.read(suite.home(), part).isPresent())
          .forEach(part ->
              screen.progress(
                  part.title(),
                  "died; '%s' starts it again, its log is %s"
                      .formatted(suite.typed("restart " + part.title()), suite.home().log(part))));
      alive = still;
    }
    screen.say("All processes have ended.");
  }

  private static void pause() {
    try {
      Thread.sleep(WATCH_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
  }
}

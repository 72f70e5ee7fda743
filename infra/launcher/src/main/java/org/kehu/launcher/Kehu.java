package org.kehu.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The launcher: one command, one exit code. A refusal is one sentence on standard error; a stack
 * trace never reaches the terminal.
 */
public final class Kehu {

  private static final int USUAL_MINUTES = 60;

  private final Project project;
  private final Screen screen;

  private Kehu(Project project, Screen screen) {
    this.project = project;
    this.screen = screen;
  }

  /** Called by the script {@code infra/kehu}, which sets {@code kehu.root}. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(System.getProperty("kehu.root", ".")).toAbsolutePath().normalize();
    Project project = new Project(root, Path.of(System.getProperty("java.home")));
    System.exit(new Kehu(project, new Screen(out)).run(words));
  }

  private int run(String... words) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      return dispatch(Arguments.parse(words));
    } catch (Refusal refusal) {
      err.println("kehu: " + refusal.sentence());
      return refusal.code().number();
    } catch (RuntimeException e) {
      err.println("kehu: the launcher itself failed (" + e + "); " + keep(e));
      return ExitCode.FAILED.number();
    }
  }

  private String keep(RuntimeException e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    Path file = project.defaultData().resolve("launcher").resolve("failure.log");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, Instant.now() + "\n" + trace);
      return "see " + file + ".";
    } catch (IOException io) {
      return "and its log cannot be written.";
    }
  }

  private int dispatch(Arguments arguments) {
    switch (arguments.command()) {
      case "up" -> up(arguments);
      case "down" -> down(arguments);
      case "status" -> status(arguments);
      case "restart" -> restart(arguments);
      case "kill" -> kill(arguments);
      case "logs" -> logs(arguments);
      case "token" -> token(arguments);
      case "calendar" -> calendar(arguments);
      case "cache" -> cache(arguments);
      case "help" -> screen.say(Help.TEXT);
      default -> {
        return runProgram(arguments);
      }
    }
    return ExitCode.OK.number();
  }

  /** Commands that end as the program ends that they run. */
  private int runProgram(Arguments arguments) {
    return switch (arguments.command()) {
      case "demo" -> demo(arguments);
      case "events" -> events(arguments);
      case "test" -> test(arguments);
      case "bench" -> bench(arguments);
      case "format" -> format(arguments);
      default ->
          throw new Refusal(
              ExitCode.USAGE,
              "There is no command '" + arguments.command() + "'; 'infra/kehu help' lists them.");
    };
  }

  private Home home(Arguments arguments) {
    return new Home(arguments.path("--data").orElse(project.defaultData()));
  }

  private Suite suite(Arguments arguments) {
    return Suite.of(project, home(arguments), arguments.number("--port-base"));
  }

  private void up(Arguments arguments) {
    arguments.allow(0, 0, "--detach", "--fresh", "--port-base", "--cache");
    Caching.of(arguments, project);
    arguments.number("--port-base").ifPresent(Ports::new);
    Home home = home(arguments);
    home.prepare();
    new UpCommand(arguments, screen).run(() -> suite(arguments), home);
  }

  private void down(Arguments arguments) {
    arguments.allow(0, 0);
    Home home = home(arguments);
    if (!home.isOurs()) {
      screen.say("Nothing runs on " + home.dir() + ".");
      return;
    }
    try (Lock _ = Lock.take(home)) {
      CacheMaker.end(home);
      Suite suite = suite(arguments);
      int stopped = new Stopper(suite, screen).stopAll();
      screen.say(
          stopped == 0
              ? "Nothing runs on " + home.dir() + "."
              : "The suite is down; its data stays.");
    }
  }

  private void status(Arguments arguments) {
    arguments.allow(0, 0, "--json");
    Suite suite = suite(arguments);
    List<Snapshot> snapshots = suite.snapshots();
    if (arguments.has("--json")) {
      Instant now = Instant.now();
      screen.say(
          snapshots.stream()
              .map(one -> one.toJson(now))
              .collect(Collectors.joining(",\n ", "[", "]")));
    } else {
      screen.say(Table.of(snapshots, suite.home()));
    }
  }

  private void restart(Arguments arguments) {
    arguments.allow(1, 1, "--port-base");
    Part part = Part.named(arguments.operands().getFirst());
    Home home = home(arguments);
    home.prepare();
    try (Lock _ = Lock.take(home)) {
      Suite suite = suite(arguments);
      new Build(project, home, screen).bringUpToDate(List.of(part));
      new Stopper(suite, screen).stop(part);
      new Up(suite, screen, new AotCaches(project)::options).start(part);
    }
  }

  private void cache(Arguments arguments) {
    arguments.allow(0, 0);
    Home home = home(arguments);
    new CacheMaker(project, home, screen).run();
  }

  private void kill(Arguments arguments) {
    arguments.allow(1, 1);
    Part part = Part.named(arguments.operands().getFirst());
    new Stopper(suite(arguments), screen).kill(part);
    screen.say(part.title() + " is killed.");
  }

  private void logs(Arguments arguments) {
    arguments.allow(1, 1, "-f");
    Part part = Part.named(arguments.operands().getFirst());
    LogFile.show(home(arguments).log(part), arguments.has("-f"), screen);
  }

  private void token(Arguments arguments) {
    arguments.allow(1, 1, "--minutes", "--port-base");
    int minutes = arguments.number("--minutes").orElse(USUAL_MINUTES);
    screen.say(new Tokens(suite(arguments)).issue(arguments.operands().getFirst(), minutes));
  }

  private void calendar(Arguments arguments) {
    if (!arguments.operands().stream().findFirst().equals(Optional.of("add-year"))) {
      throw new Refusal(
          ExitCode.USAGE, "What can be done with the calendar is: calendar add-year FILE.");
    }
    arguments.ofVerb().allow(1, 1, "--department", "--person", "--port-base");
    new CalendarYear(suite(arguments), screen)
        .add(
            Path.of(arguments.operands().getLast()),
            arguments.text("--department"),
            arguments.text("--person"));
  }

  private int demo(Arguments arguments) {
    arguments.allow(0, 0, "--seed");
    return new Demo(suite(arguments), screen).run(arguments.number("--seed"));
  }

  private int events(Arguments arguments) {
    String verb = arguments.operands().stream().findFirst().orElse("");
    return switch (verb) {
      case "tail" -> tail(arguments);
      case "reconcile" -> {
        arguments.ofVerb().allow(0, 0);
        yield new Reconcile(suite(arguments), screen).run();
      }
      default ->
          throw new Refusal(
              ExitCode.USAGE,
              "What can be done with events is: events tail TOPIC, and events reconcile.");
    };
  }

  private int tail(Arguments arguments) {
    arguments.ofVerb().allow(1, 1, "--from-start", "--max");
    return new Events(suite(arguments), screen)
        .tail(
            arguments.operands().getLast(),
            arguments.has("--from-start"),
            arguments.number("--max").orElse(0));
  }

  private int test(Arguments arguments) {
    arguments.allow(0, 0, "--full");
    return new TestRun(project, screen).run(arguments.has("--full"));
  }

  private int bench(Arguments arguments) {
    arguments.allow(0, Integer.MAX_VALUE, "--short");
    return new BenchCommand(project, screen).run(arguments.operands(), arguments.has("--short"));
  }

  private int format(Arguments arguments) {
    arguments.allow(0, 0, "--check");
    return new Formatter(project, screen).run(arguments.has("--check"));
  }
}

package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code test}: what CI runs, shown in short, kept in full. */
record TestRun(Project project, Screen screen) {

  private static final Pattern SHOWN =
      Pattern.compile(
          "\\[INFO] Building Kehu.*|.*Tests run:.*|\\[INFO] BUILD .*|\\[ERROR] .*|rows .*|not run: .*|dose .*|.*\\.java(: .*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RESULT =
      Pattern.compile(
          "\\[\\w+] Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

  /** Modules that wait for brokers, timers and other processes leave room for each other. */
  private static final String SIDE_BY_SIDE = "-T1.5C";

  int run(boolean full) {
    Path logs = project.defaultData().resolve("launcher").resolve("logs");
    try {
      Files.createDirectories(logs);
      Files.deleteIfExists(logs.resolve("setup.log"));
    } catch (IOException e) {
      throw Disk.refusal(logs, e);
    }
    Maven maven = Maven.find(project);
    new TestTools(project, screen, logs.resolve("setup.log")).prepare();
    List<String> arguments =
        new ArrayList<>(List.of("verify", SIDE_BY_SIDE, Formatter.CHECKED_BY_BUILD));
    if (full) {
      arguments.add("-Dkehu.full=true");
    }
    Path log = logs.resolve("test.log");
    int[] sums = new int[4];
    int code = maven.run(log, arguments, line -> follow(line, sums));
    screen.say(
        "%d tests run, %d failures, %d errors, %d skipped; all of Maven's output is in %s"
            .formatted(sums[0], sums[1], sums[2], sums[3], log));
    if (code != 0) {
      throw new Refusal(ExitCode.TESTS_FAILED, "The tests failed; see " + log + ".");
    }
    return 0;
  }

  /** Maven prints one line a class and, at the end of each module, a sum without a class name. */
  private void follow(String line, int[] sums) {
    if (SHOWN.matcher(line).matches()) {
      screen.say(line);
    }
    Matcher result = RESULT.matcher(line);
    if (result.matches()) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Integer.parseInt(result.group(i + 1));
      }
    }
  }
}

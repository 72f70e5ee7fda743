package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code format}: the build's own formatting step, and nothing else of the build. */
record Formatter(Project project, Screen screen) {

  /** Given to every build that must fail when a file is not formatted. */
  static final String CHECKED_BY_BUILD = "-Dkehu.format.skip=false";

  /** Given to builds of whoever only wants to see the suite run. */
  static final String LEFT_TO_TESTS = "-Dkehu.format.skip=true";

  /** Formats, or with {@code check} only names the files that are not formatted. */
  int run(boolean check) {
    Path log = project.defaultData().resolve("launcher").resolve("format.log");
    try {
      Files.createDirectories(log.getParent());
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    }
    String mode = check ? "--check" : "--write";
    int code =
        Maven.find(project)
            .run(
                log,
                List.of("-N", "validate", CHECKED_BY_BUILD, "-Dkehu.format=" + mode),
                this::showFile);
    if (code != 0) {
      throw new Refusal(
          ExitCode.FAILED,
          check
              ? "Files are not formatted, or cannot be read; 'infra/kehu format' formats them. See "
                  + log
                  + "."
              : "The formatter could not read every file; see " + log + ".");
    }
    screen.say("All Java files are formatted.");
    return 0;
  }

  private void showFile(String line) {
    if (line.startsWith("/") && line.contains(".java")) {
      screen.say(line);
    }
  }
}

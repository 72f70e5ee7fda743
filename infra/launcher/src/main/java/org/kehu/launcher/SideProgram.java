package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of the tree that is no part of the suite, built when it is missing or stale and run in
 * the foreground from its classes.
 *
 * @param title what people call it
 * @param module its folder
 * @param uses folders of the modules whose classes it runs with
 */
record SideProgram(
    Project project, Home home, Screen screen, String title, String module, List<String> uses) {

  /** Returns the program's exit code. */
  int run(String mainClass, Map<String, String> environment, List<String> arguments) {
    ensureSource(mainClass);
    List<String> command =
        new ArrayList<>(
            List.of(
                project.java().toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath(),
                mainClass));
    command.addAll(arguments);
    return Foreground.run(project.root(), environment, command);
  }

  void ensureSource(String mainClass) {
    String source = "/src/main/java/" + mainClass.replace('.', '/') + ".java";
    if (Files.notExists(project.module(module + source))) {
      throw new Refusal(
          ExitCode.MISSING_PART,
          "There is no %s in this tree: %s has no %s.".formatted(title, module, mainClass));
    }
  }

  private String classPath() {
    Path folder = project.module(module);
    Path libraries = folder.resolve("target").resolve(title + "-classpath.txt");
    List<String> made = new ArrayList<>(uses);
    made.add(module);
    if (Sources.isNewer(project, made, libraries)) {
      build(libraries);
    }
    try {
      return folder.resolve("target/classes") + ":" + Files.readString(libraries).trim();
    } catch (IOException e) {
      throw Disk.refusal(libraries, e);
    }
  }

  private void build(Path libraries) {
    screen.progress("build", "building the " + title);
    Path log = home.logs().resolve("build-" + title + ".log");
    try {
      Files.createDirectories(home.logs());
    } catch (IOException e) {
      throw Disk.refusal(home.logs(), e);
    }
    int code =
        Maven.find(project)
            .run(
                log,
                List.of(
                    "-Dmaven.test.skip=true",
                    Formatter.LEFT_TO_TESTS,
                    "-pl",
                    module,
                    "-am",
                    "package",
                    "dependency:build-classpath",
                    "-DincludeScope=runtime",
                    "-Dmdep.outputFile=target/" + libraries.getFileName()),
                line -> {});
    if (code != 0) {
      throw new Refusal(
          ExitCode.BUILD_FAILED, "The " + title + " does not build; see " + log + ".");
    }
  }
}

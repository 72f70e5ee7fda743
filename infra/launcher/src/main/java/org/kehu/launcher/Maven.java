package org.kehu.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Maven of this machine, run on the project with the JDK that the launcher found. */
record Maven(Path program, Project project) {

  private static final String USUAL_PLACES =
      System.getProperty("user.home")
          + "/.sdkman/candidates/maven/current/bin:/opt/maven/bin:/usr/share/maven/bin"
          + ":/opt/homebrew/bin:/usr/local/bin:/usr/bin";

  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+\\.\\d+[\\w.-]*)");

  static Maven find(Project project) {
    Path program =
        candidates()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() ->
                new Refusal(
                    ExitCode.NO_MAVEN,
                    "The suite must be built and there is no Maven: install Maven 3.8 or newer so that 'mvn' is on the PATH, or set MAVEN_HOME."));
    Maven maven = new Maven(program, project);
    maven.ensureRecent();
    return maven;
  }

  private void ensureRecent() {
    Optional<String> version = version();
    boolean old =
        version
            .map(text -> text.split("\\.", -1))
            .filter(parts -> Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]) < 3008)
            .isPresent();
    if (old) {
      throw new Refusal(
          ExitCode.NO_MAVEN,
          "%s is Maven %s, and the build needs 3.8 or newer: put a newer one first on the PATH, or set MAVEN_HOME."
              .formatted(program, version.orElseThrow()));
    }
  }

  /** What it says that it is; unknown when it does not say. */
  private Optional<String> version() {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-v")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        return lines
            .lines()
            .map(VERSION::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Stream<Path> candidates() {
    Stream<Path> onPath =
        Arrays.stream(environment("PATH").orElse("").split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);
    Stream<Path> named =
        Stream.of("MAVEN_HOME", "M2_HOME")
            .map(Maven::environment)
            .flatMap(Optional::stream)
            .map(home -> Path.of(home, "bin"));
    Stream<Path> usual =
        Arrays.stream(environment("KEHU_MAVEN_PLACES").orElse(USUAL_PLACES).split(":", -1))
            .map(Path::of);
    return Stream.of(onPath, named, usual)
        .flatMap(folders -> folders)
        .map(folder -> folder.resolve("mvn"));
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  /** Runs Maven; each line goes to the log and to the listener. Returns Maven's exit code. */
  int run(Path log, List<String> arguments, Consumer<String> listener) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-B"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.root().toFile()).redirectErrorStream(true);
    // Plugins that call plain 'java' must get the same JDK as Maven itself.
    builder.environment().put("JAVA_HOME", project.javaHome().toString());
    builder
        .environment()
        .merge("PATH", project.javaHome().resolve("bin").toString(), (old, jdk) -> jdk + ":" + old);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    try (Writer copy = Files.newBufferedWriter(log)) {
      Process process = builder.start();
      // Maven must not go on alone when the launcher is told to end.
      Thread end = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(end);
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
          copy.write(line.get() + "\n");
          copy.flush();
          listener.accept(line.get());
        }
      }
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      return code;
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
  }

  private static Optional<String> next(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine());
  }
}

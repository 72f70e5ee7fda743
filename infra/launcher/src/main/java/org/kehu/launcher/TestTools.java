package org.kehu.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tests use beside Java: set up when this machine allows it, else named as missing. */
record TestTools(Project project, Screen screen, Path log) {

  private static final String LINT = "infra/contracts/lint";

  void prepare() {
    prepareLint();
    prepare(
        "the browser tests",
        "chromium chromium-driver",
        "chromium",
        "chromium-browser",
        "google-chrome");
    prepare("the tests of alerts and dashboards", "prometheus", "promtool");
  }

  void prepareForBench() {
    prepare("the peer of the gateway's hop", "nginx-light", "nginx", "../sbin/nginx");
  }

  private void prepareLint() {
    Path folder = project.module(LINT);
    Path wanted = folder.resolve("package.json");
    if (Files.notExists(wanted)) {
      missing(
          LINT + "/package.json", "the lint of the API descriptions", "this tree does not have it");
      return;
    }
    if (find("npm").isEmpty()) {
      missing("npm", "the lint of the API descriptions", "install Node 20 or newer");
      return;
    }
    Path lock = folder.resolve("package-lock.json");
    Path done = folder.resolve("node_modules/.package-lock.json");
    if (Files.exists(done) && isNotOlder(done, Files.exists(lock) ? lock : wanted)) {
      return;
    }
    screen.progress("setup", "npm packages of " + LINT);
    String verb = Files.exists(lock) ? "ci" : "install";
    if (!run(folder, List.of("npm", verb, "--no-audit", "--no-fund"))) {
      missing("the npm packages", "the lint of the API descriptions", "see " + log);
    }
  }

  private void prepare(String tests, String packages, String... programs) {
    if (Arrays.stream(programs).anyMatch(program -> find(program).isPresent())) {
      return;
    }
    if (isRoot() && find("apt-get").isPresent()) {
      screen.progress("setup", "Debian packages " + packages);
      String install = "apt-get update -q && apt-get install -qy --no-install-recommends ";
      if (run(project.root(), List.of("bash", "-c", install + packages))) {
        return;
      }
    }
    missing(programs[0], tests, "install " + packages);
  }

  private void missing(String what, String notRun, String remedy) {
    screen.say("Not run: " + notRun + " - " + what + " is missing (" + remedy + ").");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean isNotOlder(Path made, Path source) {
    try {
      return Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) >= 0;
    } catch (IOException e) {
      throw Disk.refusal(made, e);
    }
  }

  private static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private boolean run(Path folder, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
  }
}

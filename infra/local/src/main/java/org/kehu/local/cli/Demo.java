package org.kehu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command {@code demo}: the story of infra/e2e, run on the suite that is up. */
record Demo(Suite suite, Screen screen) {

  private static final String MODULE = "infra/e2e";
  private static final String MAIN_CLASS = "org.kehu.e2e.Demo";

  int run(List<String> arguments) {
    Project project = suite.project();
    if (Files.notExists(project.module(MODULE + "/src/main/java/org/kehu/e2e/Demo.java"))) {
      throw new Refusal(
          ExitCode.MISSING_PART,
          "There is no demo in this tree: infra/e2e has no " + MAIN_CLASS + ".");
    }
    if (!suite.isAlive(Part.GATEWAY)) {
      throw new Refusal(
          ExitCode.NOT_RUNNING, "The suite is not running; start it with 'infra/kehu up'.");
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                project.java().toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath(),
                MAIN_CLASS));
    command.addAll(arguments);
    return Foreground.run(project.root(), environment(suite), command);
  }

  private String classPath() {
    Path module = suite.project().module(MODULE);
    Path libraries = module.resolve("target").resolve("demo-classpath.txt");
    List<String> made = List.of(MODULE, "infra/contracts", "infra/local");
    if (Sources.isNewer(suite.project(), made, libraries)) {
      build(libraries);
    }
    try {
      return module.resolve("target/classes") + ":" + Files.readString(libraries).trim();
    } catch (IOException e) {
      throw Disk.refusal(libraries, e);
    }
  }

  private void build(Path libraries) {
    screen.progress("build", "building the demo");
    Path log = suite.home().logs().resolve("build-demo.log");
    int code =
        Maven.find(suite.project())
            .run(
                log,
                List.of(
                    "-Dmaven.test.skip=true",
                    "-pl",
                    MODULE,
                    "-am",
                    "package",
                    "dependency:build-classpath",
                    "-DincludeScope=runtime",
                    "-Dmdep.outputFile=target/" + libraries.getFileName()),
                line -> {});
    if (code != 0) {
      throw new Refusal(ExitCode.BUILD_FAILED, "The demo does not build; see " + log + ".");
    }
  }

  /** What a program needs to find its way about a running suite. */
  static Map<String, String> environment(Suite suite) {
    Ports ports = suite.ports();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("KEHU_GATEWAY", ports.url(Part.GATEWAY));
    values.put("KEHU_ISSUER_URI", ports.issuer());
    values.put("KEHU_KAFKA", "localhost:" + ports.broker());
    values.put("KEHU_DISCOVERY", ports.url(Part.DISCOVERY) + "/eureka/");
    values.put("KEHU_MONGODB_URI", suite.databaseUri());
    values.put("KEHU_DATA", suite.home().dir().toString());
    values.put("KEHU_PORT_BASE", Integer.toString(ports.base()));
    values.put("KEHU_LAUNCHER", suite.project().launcher().toString());
    for (Part part : Part.values()) {
      values.put(
          "KEHU_MANAGEMENT_" + part.title().toUpperCase(Locale.ROOT), ports.managementUrl(part));
    }
    return values;
  }
}

package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Starts a part as a process that outlives the launcher and its terminal. */
final class Starter {

  /**
   * A process group of its own and no hang-up: Ctrl-C in the terminal reaches only the launcher,
   * which then ends the suite in the right order.
   */
  private static final String DETACHED =
      "log=$1; shift; set -m; nohup \"$@\" >>\"$log\" 2>&1 </dev/null & echo $!";

  private static final long LOG_KEPT_BYTES = 10L * 1024 * 1024;

  private final Suite suite;
  private final Caching caching;
  private boolean closed;

  Starter(Suite suite, Caching caching) {
    this.suite = suite;
    this.caching = caching;
  }

  /** From now on nothing is started any more. */
  synchronized void close() {
    closed = true;
  }

  synchronized void start(Part part, Path jar) {
    if (closed) {
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
    PortCheck.ensureFree(suite.ports(), part);
    Path log = suite.home().log(part);
    try {
      turnOver(log);
      List<String> command =
          new ArrayList<>(List.of("bash", "-c", DETACHED, "kehu", log.toString()));
      command.addAll(Commands.java(suite, part, jar, caching));
      ProcessBuilder builder = new ProcessBuilder(command).directory(suite.home().dir().toFile());
      builder.environment().remove("KEHU_MONGODB_URI");
      builder.environment().putAll(Commands.environment(suite, part));
      Process shell = builder.redirectErrorStream(true).start();
      String pid = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      remember(part, Long.parseLong(pid));
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    } catch (NumberFormatException e) {
      throw new Refusal(
          ExitCode.NOT_STARTED, part.title() + " could not be started; see " + log + ".");
    }
  }

  private void remember(Part part, long pid) {
    Instant began =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().startInstant())
            .orElseGet(Instant::now);
    new RunFile(pid, began, suite.ports().base(), Optional.empty()).write(suite.home(), part);
  }

  private static void turnOver(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        log,
        LogFile.STARTED + " at " + Instant.now() + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Kept apart so that a test can look at what a process gets. */
  static final class Commands {

    private Commands() {}

    static List<String> java(Suite suite, Part part, Path jar, Caching caching) {
      List<String> command = new ArrayList<>();
      command.add(suite.project().java().toString());
      command.addAll(Jvm.flags(part));
      command.addAll(caching.options(part, jar));
      command.add("-jar");
      command.add(jar.toString());
      return command;
    }

    static Map<String, String> environment(Suite suite, Part part) {
      Ports ports = suite.ports();
      Map<String, String> values = new TreeMap<>();
      values.put("SPRING_PROFILES_ACTIVE", "local");
      values.put("SERVER_PORT", Integer.toString(ports.of(part)));
      values.put("MANAGEMENT_PORT", Integer.toString(ports.management(part)));
      values.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(part)));
      values.put("KEHU_ISSUER_URI", ports.issuer());
      values.put("KEHU_KAFKA", "localhost:" + ports.broker());
      values.put("KEHU_DISCOVERY", ports.url(Part.DISCOVERY) + "/eureka/");
      values.put("KEHU_GATEWAY", ports.url(Part.GATEWAY));
      values.put("KEHU_DATA", suite.home().dir().toString());
      values.put(
          "KEHU_DEMO_COMPANY",
          suite
              .project()
              .module("infra/local/src/main/resources/demo/company.json")
              .toUri()
              .toString());
      // Demo clients with known secrets: nothing of this suite is served beyond this machine.
      values.put("SERVER_ADDRESS", "127.0.0.1");
      values.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
      values.put("EUREKA_INSTANCE_HOSTNAME", "localhost");
      values.put("EUREKA_INSTANCE_PREFER_IP_ADDRESS", "false");
      if (part == Part.INFRA) {
        values.put("KEHU_KAFKA_PORT", Integer.toString(ports.broker()));
        values.put("KEHU_DATABASE_PORT", Integer.toString(ports.database()));
        suite.givenDatabase().ifPresent(uri -> values.put("KEHU_MONGODB_URI", uri));
      } else {
        values.put("KEHU_MONGODB_URI", suite.databaseUri());
        values.putAll(SealingKey.of(suite.home()).environment());
      }
      return values;
    }
  }
}

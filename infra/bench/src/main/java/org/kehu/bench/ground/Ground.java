package org.kehu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.twin.RunningProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A suite of the bench's own, on scratch data and its own ports; down and gone when closed. */
public final class Ground implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final int MOST_LOOKS = 60;
  private static final int USUAL_BASE = 8080;
  private static final int MANAGEMENT = 10_000;
  private static final Map<String, Integer> PORTS =
      Map.of(
          "gateway",
          8080,
          "customer",
          8081,
          "complaint",
          8082,
          "visit",
          8083,
          "survey",
          8084,
          "infra",
          9000,
          "kafka",
          9092,
          "database",
          27_017);

  private final Path data;
  private final int base;
  private final Launcher launcher;
  private boolean up;

  private Ground(Path launcher, Path data, int base) {
    this.data = data;
    this.base = base;
    this.launcher = new Launcher(launcher, data);
  }

  /** Ground for this tree's launcher; nothing runs on it yet. */
  public static Ground of(Path launcher, int base) {
    try {
      return new Ground(launcher, Files.createTempDirectory("kehu-bench"), base);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts anew, without data; {@code cache} is what {@code up --cache} takes. */
  public void upFresh(String cache) {
    up = true;
    launcher.run(
        "up", "--detach", "--fresh", "--cache", cache, "--port-base", Integer.toString(base));
  }

  /** Starts the suite unless it is up. */
  public void ensureUp() {
    if (!up) {
      upFresh("use");
    }
  }

  /** Stops it; the data stays. */
  public void down() {
    up = false;
    launcher.run("down");
  }

  /** Makes the start-up caches that are missing; the suite must have been up. */
  public void makeCaches() {
    launcher.run("cache");
  }

  /** A token of a role, a user or an app. */
  public String token(String who) {
    return launcher.run("token", who, "--minutes", "240").trim();
  }

  /** Where a process, the broker or the database serves on this machine. */
  public int port(String name) {
    return Objects.requireNonNull(PORTS.get(name), name) + base - USUAL_BASE;
  }

  /** The connection string of the suite's own database. */
  public String database() {
    return "mongodb://localhost:" + port("database");
  }

  /** A free port of the bench's own, beside those of the suite. */
  public int ownPort(int number) {
    return base + 20 + number;
  }

  /** Scratch space. */
  public Path data() {
    return data;
  }

  /** The suite as the story's people speak to it. */
  public Suite suite() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KEHU_GATEWAY", "http://localhost:" + port("gateway"));
    environment.put("KEHU_ISSUER_URI", "http://localhost:" + port("infra"));
    environment.put("KEHU_KAFKA", "localhost:" + port("kafka"));
    environment.put("KEHU_DATA", data.toString());
    for (String process : List.of("gateway", "customer", "complaint", "visit", "survey")) {
      environment.put(
          "KEHU_MANAGEMENT_" + process.toUpperCase(Locale.ROOT),
          "http://localhost:" + (port(process) + MANAGEMENT) + "/actuator");
    }
    return Suite.of(environment);
  }

  /** Process ids by name. */
  public Map<String, Long> pids() {
    Map<String, Long> pids = new HashMap<>();
    status().forEach(one -> pids.put(one.path("name").asString(""), one.path("pid").asLong()));
    return pids;
  }

  /**
   * Starts a further instance of a process on a free port of the bench's own.
   *
   * @param settings in addition to those of the first instance, or in place of them
   */
  public Process startAnother(String process, int port, Map<String, String> settings) {
    long first = Objects.requireNonNull(pids().get(process), process);
    return RunningProgram.of(first).startAnother(port, settings, data.resolve(process + ".log"));
  }

  /**
   * Waits until the suite has done what followed from a load: it then takes little of a processor.
   * Two minutes at most.
   */
  public void awaitQuiet() {
    Collection<Long> processes = pids().values();
    for (int look = 0; look < MOST_LOOKS; look++) {
      Duration before = Cpu.of(processes);
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the suite came to rest", e);
      }
      if (Cpu.of(processes).minus(before).compareTo(BETWEEN_LOOKS.dividedBy(4)) < 0) {
        return;
      }
    }
  }

  /** Resident memory of all processes together. */
  public int residentMb() {
    return status().valueStream().mapToInt(one -> one.path("rssMb").asInt()).sum();
  }

  /** Processor time that one process has used so far. */
  public Duration cpu(String process) {
    return Cpu.of(List.of(Objects.requireNonNull(pids().get(process), process)));
  }

  private JsonNode status() {
    return JsonMapper.shared().readTree(launcher.run("status", "--json"));
  }

  @Override
  public void close() {
    if (up) {
      down();
    }
    try (var tree = Files.walk(data)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

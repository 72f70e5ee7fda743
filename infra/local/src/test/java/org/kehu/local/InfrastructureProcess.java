package org.kehu.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kehu.local.broker.FreePorts;

/** The local infrastructure as a process of its own, so that it can be killed. */
final class InfrastructureProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path data;
  private final int issuerPort = FreePorts.find().first();
  private final int managementPort = FreePorts.find().first();
  private final int kafkaPort = FreePorts.find().first();
  private final int databasePort = FreePorts.find().first();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  InfrastructureProcess(Path data) {
    this.data = data;
  }

  void start() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LocalInfrastructure.class.getName());
    builder
        .environment()
        .putAll(
            Map.of(
                "KEHU_DATA", data.toString(),
                "SERVER_PORT", Integer.toString(issuerPort),
                "MANAGEMENT_PORT", Integer.toString(managementPort),
                "KEHU_KAFKA_PORT", Integer.toString(kafkaPort),
                "KEHU_DATABASE_PORT", Integer.toString(databasePort),
                "KEHU_ISSUER_URI", issuer()));
    builder.environment().remove("KEHU_MONGODB_URI");
    // No program but the JDK's: a mongod on this machine must not change what is tested.
    builder.environment().put("PATH", "/nowhere");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
            .start();
    awaitReady();
  }

  private void awaitReady() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        List<String> log = Files.readAllLines(data.resolve("log"));
        throw new AssertionError(
            "Not ready: " + log.subList(Math.max(0, log.size() - 40), log.size()));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("http://localhost:" + managementPort + "/actuator/health/readiness").statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String basic, String form)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(issuer() + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String issuer() {
    return "http://localhost:" + issuerPort;
  }

  String management() {
    return "http://localhost:" + managementPort + "/actuator";
  }

  String kafka() {
    return "localhost:" + kafkaPort;
  }

  String mongodb() {
    return "mongodb://127.0.0.1:" + databasePort;
  }

  Path launcherSecret() {
    return data.resolve("store/issuer/launcher.secret");
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }
}

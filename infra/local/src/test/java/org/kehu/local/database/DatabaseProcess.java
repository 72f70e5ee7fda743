package org.kehu.local.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A file database in a JVM of its own that can be killed. */
final class DatabaseProcess {

  private final Process process;
  private final String uri;

  private DatabaseProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  static DatabaseProcess start(Path dir) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseProcess.class.getName(),
            dir.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("mongodb://")) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return new DatabaseProcess(process, line);
      }
    }
    throw new IOException("The database process ended with " + process.exitValue());
  }

  String uri() {
    return uri;
  }

  /** Ends the process at once, as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  static void main(String[] args) throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.at(Path.of(args[0])).start(0);
    System.out.println(database.uri());
    Thread.currentThread().join();
  }
}

package org.kehu.local.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A file database in a JVM of its own that can be killed. */
final class DatabaseProcess {

  private static final String DEFECT = "defect: ";

  private final Process process;
  private final String uri;
  private final CompletableFuture<String> defect = new CompletableFuture<>();

  private DatabaseProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  static DatabaseProcess start(Path dir) throws IOException {
    return start(java(dir));
  }

  /** One whose files may not grow beyond this: what a full disk is to it, without the disk. */
  static DatabaseProcess startWithFilesUpTo(long kilobytes, Path dir) throws IOException {
    List<String> limited =
        new ArrayList<>(
            List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "database"));
    limited.addAll(java(dir));
    return start(limited);
  }

  private static List<String> java(Path dir) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        DatabaseProcess.class.getName(),
        dir.toString());
  }

  private static DatabaseProcess start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("mongodb://")) {
        DatabaseProcess database = new DatabaseProcess(process, line);
        Thread.ofVirtual().start(() -> output.lines().forEach(database::hear));
        return database;
      }
    }
    throw new IOException("The database process ended with " + process.exitValue());
  }

  String uri() {
    return uri;
  }

  private void hear(String line) {
    if (line.startsWith(DEFECT)) {
      defect.complete(line.substring(DEFECT.length()));
    }
  }

  /** What the database says that is wrong with it, once there is something. */
  String defect() throws Exception {
    return defect.get(20, TimeUnit.SECONDS);
  }

  /** Ends the process at once, as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  static void main(String[] args) throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.at(Path.of(args[0])).start(0);
    System.out.println(database.uri());
    while (database.defect() == null) {
      Thread.sleep(50);
    }
    System.out.println(DEFECT + database.defect());
    Thread.currentThread().join();
  }
}

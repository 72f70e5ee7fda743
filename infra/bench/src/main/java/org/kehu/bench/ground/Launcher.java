package org.kehu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher of this tree, on the bench's own data directory. */
public final class Launcher {

  private static final int MINUTES = 20;

  /** One caller stands for hundreds here; the limits are asked all the same. */
  private static final Map<String, String> WITHOUT_BOUNDS =
      Map.of(
          "KEHU_GATEWAY_LIMITS_READ_REQUESTS", "1000000000",
          "KEHU_GATEWAY_LIMITS_WRITE_REQUESTS", "1000000000",
          "KEHU_GATEWAY_LIMITS_EXPORT_REQUESTS", "1000000");

  private final Path program;
  private final Path data;

  Launcher(Path program, Path data) {
    this.program = program;
    this.data = data;
  }

  /** Runs a command to its end and returns what it printed; another end than 0 is refused. */
  public String run(String... words) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      Path log = Files.createTempFile("kehu-bench", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(log.toFile());
      builder.environment().putAll(WITHOUT_BOUNDS);
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException(command + " took more than " + MINUTES + " minutes");
      }
      String said = Files.readString(log, StandardCharsets.UTF_8);
      Files.delete(log);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            command + " ended with " + process.exitValue() + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command + " ran", e);
    }
  }
}

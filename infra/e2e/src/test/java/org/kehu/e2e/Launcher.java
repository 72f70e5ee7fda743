package org.kehu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command {@code infra/kehu} on one data directory, as people and CI call it. */
record Launcher(Path data) {

  /** How a command ended and what it printed. */
  record Outcome(int code, String out, String err) {}

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException if it takes longer
   */
  Outcome run(Duration patience, String... words) {
    List<String> command = new ArrayList<>(List.of(root().resolve("infra/kehu").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      Path out = Files.createTempFile("kehu-launcher", ".out");
      Path err = Files.createTempFile("kehu-launcher", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = Files.readString(out);
      String wrong = Files.readString(err);
      Files.delete(out);
      Files.delete(err);
      if (!ended) {
        throw new IllegalStateException(
            command + " took more than " + patience + ":\n" + said + wrong);
      }
      return new Outcome(process.exitValue(), said, wrong);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command + " ran", stopping);
    }
  }

  /** The same for a command that must succeed. */
  Outcome succeed(Duration patience, String... words) {
    Outcome outcome = run(patience, words);
    if (outcome.code() != 0) {
      throw new IllegalStateException(List.of(words) + " failed: " + outcome);
    }
    return outcome;
  }

  /** The project's folder. */
  static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(place -> Files.isExecutable(place.resolve("infra/kehu")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("infra/kehu was not found above here"));
  }
}

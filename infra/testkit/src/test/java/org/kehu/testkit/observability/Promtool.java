package org.kehu.testkit.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opentest4j.TestAbortedException;

/**
 * Prometheus' own checker. Where it is missing a test is given up with one line that says so, under
 * {@code CI=true} it fails.
 *
 * @param program where it is
 */
record Promtool(Path program) {

  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static final int PATIENCE_SECONDS = 120;

  /**
   * The tool, where this machine has it.
   *
   * @throws TestAbortedException if it has not, and this is no CI run
   */
  static Promtool orNotRun() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "promtool"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Promtool::new)
        .orElseThrow(Promtool::missing);
  }

  private static RuntimeException missing() {
    String words =
        "Not run: the tests of the alerts - promtool is missing (infra/kehu test installs it with"
            + " the Debian package prometheus).";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(words);
    }
    if (TOLD.compareAndSet(false, true)) {
      System.out.println(words);
    }
    return new TestAbortedException(words);
  }

  /** Runs it and fails with its words unless all is well. */
  void succeeds(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      Path words = Files.createTempFile("kehu-promtool", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(words.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended && process.exitValue() == 0)
          .as("%s in %s: %s", command, folder, Files.readString(words))
          .isTrue();
      Files.delete(words);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command + " ran", stopping);
    }
  }
}

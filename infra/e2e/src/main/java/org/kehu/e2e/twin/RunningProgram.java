package org.kehu.e2e.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a process of this machine was started, as {@code /proc} shows it: enough to start another one
 * like it.
 */
public record RunningProgram(
    List<String> command, Map<String, String> environment, Path directory) {

  private static final int MANAGEMENT = 10_000;

  public RunningProgram {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Whether this system shows how a process was started. */
  public static boolean isShown() {
    return Files.isReadable(Path.of("/proc/self/environ"));
  }

  /** The program that runs under a process id. */
  public static RunningProgram of(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid));
    Map<String, String> environment = new TreeMap<>();
    for (String line : words(proc.resolve("environ"))) {
      int equals = line.indexOf('=');
      environment.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return new RunningProgram(words(proc.resolve("cmdline")), environment, directory(proc));
  }

  private static Path directory(Path proc) {
    try {
      return Files.readSymbolicLink(proc.resolve("cwd"));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<String> words(Path file) {
    try {
      return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Starts a further instance.
   *
   * @param port it serves on; its management port is ten thousand above
   * @param settings in addition to those of the first instance, or in place of them
   * @param log what it prints is appended there
   */
  public Process startAnother(int port, Map<String, String> settings, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_PORT", Integer.toString(port + MANAGEMENT));
    builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port + MANAGEMENT));
    builder.environment().putAll(settings);
    try {
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

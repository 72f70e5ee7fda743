package org.kehu.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of one process: the reason why it ended, its last lines, and what comes after them. */
final class LogFile {

  private static final int TAIL_BYTES = 256 * 1024;
  private static final int LAST_LINES = 200;
  private static final int LONGEST_REASON = 240;

  static final String STARTED = "--- started by the launcher";

  /** How Java prints an exception, a cause, or why it does not even start. */
  private static final Pattern CAUSE =
      Pattern.compile(
          "^(Caused by: |Exception in thread \"[^\"]*\" |Error: )?([\\w.$]+(Exception|Error): )|^Error: ");

  private LogFile() {}

  static Refusal failure(Path log, Part part) {
    String reason = reason(tail(log)).map(text -> " (" + text + ")").orElse("");
    return new Refusal(
        reason.contains("No space left on device") ? ExitCode.DISK_FULL : ExitCode.NOT_STARTED,
        part.title() + " ended while it was starting" + reason + "; see " + log + ".");
  }

  /** What Spring's analysis says, else the deepest cause, of the last start. */
  static Optional<String> reason(List<String> lines) {
    int start = lastIndexContaining(lines, STARTED);
    List<String> run = lines.subList(Math.max(0, start), lines.size());
    int description = run.lastIndexOf("Description:");
    if (description >= 0 && description + 2 < run.size()) {
      return Optional.of(shortened(run.get(description + 2)));
    }
    int failed = lastIndexContaining(run, "Application run failed");
    return run.subList(Math.max(0, failed), run.size()).stream()
        .filter(line -> CAUSE.matcher(line).find())
        .reduce((earlier, later) -> later)
        .map(line -> CAUSE.matcher(line).replaceFirst(""))
        .map(LogFile::shortened);
  }

  private static int lastIndexContaining(List<String> lines, String text) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    return -1;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }

  static List<String> tail(Path log) {
    return Files.notExists(log) ? List.of() : tail(log, size(log));
  }

  /** The last lines of what stands before {@code end}. */
  private static List<String> tail(Path log, long end) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long present = Math.min(end, file.length());
      long start = Math.max(0, present - TAIL_BYTES);
      byte[] bytes = new byte[(int) (present - start)];
      file.seek(start);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    }
  }

  /** Shows the last lines and, when asked to follow, everything that is added until Ctrl-C. */
  static void show(Path log, boolean follow, Screen screen) {
    if (Files.notExists(log)) {
      throw new Refusal(ExitCode.NOT_RUNNING, "There is no log at " + log + " yet.");
    }
    long shown = size(log);
    tail(log, shown).forEach(screen::say);
    if (follow) {
      follow(log, shown);
    }
  }

  private static long size(Path log) {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    }
  }

  private static void follow(Path log, long shown) {
    long position = shown;
    try {
      while (true) {
        Thread.sleep(300);
        // A log that became shorter was turned over.
        position = Files.size(log) < position ? 0 : position;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
          file.seek(position);
          byte[] added = new byte[(int) Math.min(TAIL_BYTES, file.length() - position)];
          file.readFully(added);
          System.out.write(added, 0, added.length);
          System.out.flush();
          position += added.length;
        }
      }
    } catch (IOException e) {
      throw Disk.refusal(log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

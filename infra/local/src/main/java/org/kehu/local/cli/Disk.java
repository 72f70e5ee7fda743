package org.kehu.local.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What can go wrong with files, said in one sentence. */
final class Disk {

  private Disk() {}

  static Refusal refusal(Path path, IOException e) {
    String reason = reason(e);
    if (reason.toLowerCase(Locale.ROOT).contains("no space left")
        || reason.toLowerCase(Locale.ROOT).contains("quota")) {
      return new Refusal(
          ExitCode.DISK_FULL,
          "The disk is full at " + path + "; free some room or use --data on another disk.");
    }
    return new Refusal(ExitCode.FAILED, "Cannot use " + path + ": " + reason + ".");
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
      return trouble.getReason();
    }
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;

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
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something of that name is in the way";
    }
    if (e instanceof FileSystemException trouble) {
      // Without a reason its message is only the path again.
      return Objects.requireNonNullElse(trouble.getReason(), e.getClass().getSimpleName());
    }
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      Files.walkFileTree(root, new Deletion());
    }
  }

  /** Others may delete in the same tree at the same time. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      if (e != null && !(e instanceof NoSuchFileException)) {
        throw e;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

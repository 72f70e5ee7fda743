package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The suite's data directory: {@code run} (what runs), {@code logs}, {@code apps} (unpacked
 * programs), {@code store} (what must survive). A marker file says that the directory is ours.
 */
record Home(Path dir) {

  private static final String MARKER = "kehu-data-directory";

  /** The script keeps the launcher's own classes here, before there is a data directory. */
  private static final String LAUNCHER = "launcher";

  /** Start-up caches serve all data directories and may be older than this one. */
  private static final String CACHES = "aot";

  private static final long LEAST_FREE_MB = 300;
  private static final long MB = 1024L * 1024L;

  Home {
    dir = dir.toAbsolutePath().normalize();
  }

  /** A command of the launcher as it is typed for this directory; the usual one goes without. */
  String typed(Project project, String command) {
    String words = "infra/kehu " + command;
    return equals(new Home(project.defaultData())) ? words : words + " --data " + quoted();
  }

  /** As a shell takes it for one word. */
  private String quoted() {
    String plain = dir.toString();
    return plain.matches("[\\w./+@%:,=-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
  }

  Path run() {
    return dir.resolve("run");
  }

  Path logs() {
    return dir.resolve("logs");
  }

  Path apps() {
    return dir.resolve("apps");
  }

  Path store() {
    return dir.resolve("store");
  }

  Path log(Part part) {
    return logs().resolve(part.title() + ".log");
  }

  Path launcherSecret() {
    return store().resolve("issuer").resolve("launcher.secret");
  }

  /** Makes the directory, or makes sure that it is one of ours and has room. */
  void prepare() {
    try {
      if (Files.exists(dir) && !isOurs() && !isEmpty()) {
        throw new Refusal(
            ExitCode.USAGE,
            dir + " is not empty and holds no Kehu data; name an empty or a new directory.");
      }
      Files.createDirectories(dir);
      ensureRoom();
      if (!isOurs()) {
        Files.createFile(dir.resolve(MARKER));
      }
      for (Path folder : new Path[] {run(), logs(), apps(), store()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw Disk.refusal(dir, e);
    }
  }

  void ensureRoom() throws IOException {
    FileStore disk = Files.getFileStore(dir);
    long freeMb = disk.getUsableSpace() / MB;
    if (freeMb < LEAST_FREE_MB) {
      throw new Refusal(
          ExitCode.DISK_FULL,
          "The disk of %s has %d MB left and the suite needs at least %d MB; free some room or use --data on another disk."
              .formatted(dir, freeMb, LEAST_FREE_MB));
    }
  }

  /** Drops what the suite has stored; logs and unpacked programs stay. */
  void dropStore() {
    if (!isOurs()) {
      return;
    }
    try {
      Disk.deleteTree(store());
      Files.createDirectories(store());
    } catch (IOException e) {
      throw Disk.refusal(store(), e);
    }
  }

  boolean isOurs() {
    return Files.exists(dir.resolve(MARKER));
  }

  private boolean isEmpty() throws IOException {
    if (!Files.isDirectory(dir)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(dir)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .allMatch(name -> name.equals(LAUNCHER) || name.equals(CACHES));
    }
  }
}

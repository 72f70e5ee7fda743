package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few kilobytes, mounted on a folder while it is needed; that takes root. */
record SmallDisk(Path folder) implements AutoCloseable {

  static SmallDisk mounted(Path folder, int kilobytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String size = "size=" + kilobytes + "k";
    if (!command("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString())) {
      throw NotRun.because(
          "the launcher on a full disk", "mounting a small one is allowed to root only");
    }
    return new SmallDisk(folder);
  }

  private static boolean command(String... words) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (!command("umount", "-l", folder.toString())) {
      throw new IOException(folder + " could not be unmounted");
    }
  }
}

package org.kehu.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Runnable jars: telling two apart, and unpacking one. */
final class Jars {

  private Jars() {}

  /** Changes when any entry changes; read from the directory of the jar, not from its contents. */
  static String fingerprint(Path jar) throws IOException {
    CRC32 sum = new CRC32();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        String line = entry.getName() + ":" + entry.getCrc() + ":" + entry.getSize() + "\n";
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar.getFileName() + ":" + Long.toHexString(sum.getValue());
  }

  /** What an unpacked program was unpacked from. */
  static String fingerprintOfUnpacked(Path program) {
    Path stamp = stamp(program.resolveSibling("."));
    try {
      return Files.exists(stamp) ? Files.readString(stamp) : "";
    } catch (IOException e) {
      throw Disk.refusal(stamp, e);
    }
  }

  /** The file of an unpacked program's folder that says what it was unpacked from. */
  static Path stamp(Path folder) {
    return folder.resolve("fingerprint").normalize();
  }

  static void extract(Project project, Path jar, Path destination) throws IOException {
    Process process =
        new ProcessBuilder(
                project.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                destination.toString())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(
            output.contains("No space left on device")
                ? "No space left on device"
                : "cannot unpack " + jar + ": " + output.lines().findFirst().orElse("no reason"));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
    }
  }
}

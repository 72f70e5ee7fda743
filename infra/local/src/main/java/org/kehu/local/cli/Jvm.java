package org.kehu.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the JVMs of the suite run: small, and with whatever makes them start faster. */
final class Jvm {

  /** An AOT cache serves only a JVM that runs with the flags it was made with. */
  static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private Jvm() {}

  static Path aotCachePath(Path jar) {
    return jar.resolveSibling("app.aot");
  }

  static List<String> aotCache(Path jar) {
    Path cache = aotCachePath(jar);
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }
}

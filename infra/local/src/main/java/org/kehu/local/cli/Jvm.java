package org.kehu.local.cli;

import java.util.List;

/** How the JVMs of the suite run: small. */
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
}

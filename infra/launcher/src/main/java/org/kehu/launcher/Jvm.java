package org.kehu.launcher;

import java.util.ArrayList;
import java.util.List;

/** How the JVMs of the suite run side by side on one machine: small and soon warm. */
final class Jvm {

  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          // What C code has freed goes back to the system now and then, and so does half-empty
          // heap.
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  /**
   * The optimising compiler of seven JVMs takes two processors for minutes, in which the suite
   * serves a fifth of what it can, and 300 MB. Only the gateway, through which every request goes,
   * is worth that.
   */
  private static final String QUICK_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  private Jvm() {}

  /** Flags of a part. An AOT cache serves only a JVM that runs with the flags it was made with. */
  static List<String> flags(Part part) {
    List<String> flags = new ArrayList<>(COMMON);
    flags.add(0, "-Xmx" + part.heapMb() + "m");
    if (part != Part.GATEWAY) {
      flags.add(QUICK_COMPILER_ALONE);
    }
    return flags;
  }
}

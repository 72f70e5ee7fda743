package org.kehu.bench.ground;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Where and when something was measured, as far as it bears on the figures. */
public final class Machine {

  private static final long GB = 1L << 30;

  private Machine() {}

  /** One line. */
  public static String line() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "%s; %s, %d processors, %d GB; %s %s; JDK %s; load average %.1f"
        .formatted(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES)),
            processor(),
            system.getAvailableProcessors(),
            Math.ceilDiv(system.getTotalMemorySize(), GB),
            system.getName(),
            system.getVersion(),
            Runtime.version(),
            system.getSystemLoadAverage());
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException elsewhere) {
      // Only Linux tells it here; the architecture has to do.
      return System.getProperty("os.arch");
    }
  }
}

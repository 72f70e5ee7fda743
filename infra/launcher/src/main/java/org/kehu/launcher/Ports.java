package org.kehu.launcher;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** All ports of one suite, shifted together; the base is the gateway's port. */
record Ports(int base) {

  static final int USUAL_BASE = 8080;
  private static final int MANAGEMENT = 10_000;
  private static final int BROKER = 9092;
  private static final int DATABASE = 27017;
  private static final int LOWEST_BASE = 1024;
  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_BASE = HIGHEST_PORT - (DATABASE - USUAL_BASE);

  private static final int LOWEST_FREE = 10_100;
  private static final int HIGHEST_FREE = 32_767 - (DATABASE - USUAL_BASE);
  private static final int TRIES = 200;

  Ports {
    if (base < LOWEST_BASE || base > HIGHEST_BASE) {
      throw new Refusal(
          ExitCode.USAGE,
          "--port-base must be a number from %d to %d, not %d."
              .formatted(LOWEST_BASE, HIGHEST_BASE, base));
    }
  }

  /**
   * Ports that nobody uses. All lie below those that systems hand out to callers (from 32768 on
   * Linux), which may take any of them between this look and the start.
   */
  static Ports free() {
    return ThreadLocalRandom.current()
        .ints(TRIES, LOWEST_FREE, HIGHEST_FREE)
        .mapToObj(Ports::new)
        .filter(Ports::areFree)
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                ExitCode.PORT_IN_USE,
                "No port base from %d to %d has all its ports free."
                    .formatted(LOWEST_FREE, HIGHEST_FREE)));
  }

  private boolean areFree() {
    return Arrays.stream(Part.values())
        .flatMap(part -> neededBy(part).keySet().stream())
        .allMatch(PortCheck::isFree);
  }

  int of(Part part) {
    return shifted(part.usualPort());
  }

  int management(Part part) {
    return of(part) + MANAGEMENT;
  }

  int broker() {
    return shifted(BROKER);
  }

  int controller() {
    return broker() + 1;
  }

  int database() {
    return shifted(DATABASE);
  }

  String issuer() {
    return url(Part.INFRA);
  }

  String url(Part part) {
    return "http://localhost:" + of(part);
  }

  String managementUrl(Part part) {
    return "http://localhost:" + management(part) + "/actuator";
  }

  /** Every port that must be free before this part starts, with what it is for. */
  Map<Integer, String> neededBy(Part part) {
    Map<Integer, String> needed = new LinkedHashMap<>();
    if (part == Part.INFRA) {
      needed.put(of(part), "the token issuer");
      needed.put(broker(), "the broker");
      needed.put(controller(), "the broker's controller");
      needed.put(database(), "the database");
    } else {
      needed.put(of(part), part.title());
    }
    needed.put(management(part), "the management port of " + part.title());
    return needed;
  }

  private int shifted(int usual) {
    return usual + base - USUAL_BASE;
  }
}

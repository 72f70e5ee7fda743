package org.kehu.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The command {@code demo}: the story of infra/e2e, run on the suite that is up. */
record Demo(Suite suite, Screen screen) {

  private static final String MODULE = "infra/e2e";
  private static final String MAIN_CLASS = "org.kehu.e2e.Demo";

  /** Tells the story; with a seed, on the customers that follow from it. */
  int run(Optional<Integer> seed) {
    SideProgram demo =
        new SideProgram(
            suite.project(),
            suite.home(),
            screen,
            "demo",
            MODULE,
            List.of("infra/contracts", "infra/local"));
    demo.ensureSource(MAIN_CLASS);
    if (!suite.isAlive(Part.GATEWAY)) {
      throw new Refusal(
          ExitCode.NOT_RUNNING,
          "The suite is not running; start it with '%s'.".formatted(suite.typed("up")));
    }
    List<String> arguments =
        seed.map(number -> List.of("--seed", Integer.toString(number))).orElse(List.of());
    return demo.run(MAIN_CLASS, environment(suite), arguments);
  }

  /** What a program needs to find its way about a running suite. */
  static Map<String, String> environment(Suite suite) {
    Ports ports = suite.ports();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("KEHU_GATEWAY", ports.url(Part.GATEWAY));
    values.put("KEHU_ISSUER_URI", ports.issuer());
    values.put("KEHU_KAFKA", "localhost:" + ports.broker());
    values.put("KEHU_DISCOVERY", ports.url(Part.DISCOVERY) + "/eureka/");
    values.put("KEHU_MONGODB_URI", suite.databaseUri());
    values.put("KEHU_DATA", suite.home().dir().toString());
    values.put("KEHU_PORT_BASE", Integer.toString(ports.base()));
    values.put("KEHU_LAUNCHER", suite.project().launcher().toString());
    for (Part part : Part.values()) {
      values.put(
          "KEHU_MANAGEMENT_" + part.title().toUpperCase(Locale.ROOT), ports.managementUrl(part));
    }
    return values;
  }
}

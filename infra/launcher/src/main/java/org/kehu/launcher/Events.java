package org.kehu.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command {@code events}: the broker's client lies in the infrastructure's program. */
record Events(Suite suite, Screen screen) {

  int tail(String topic, boolean fromStart, int most) {
    if (!suite.isAlive(Part.INFRA)) {
      throw new Refusal(
          ExitCode.NOT_RUNNING,
          "The broker is not running; start it with '%s'.".formatted(suite.typed("up")));
    }
    Path program = new Build(suite.project(), suite.home(), screen).unpacked(Part.INFRA);
    if (Files.notExists(program)) {
      throw new Refusal(ExitCode.MISSING_PART, "There is no " + program + ".");
    }
    return Foreground.run(
        suite.home().dir(),
        Map.of(),
        List.of(
            suite.project().java().toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-Dlogback.configurationFile=logback-quiet.xml",
            "-cp",
            program.toString(),
            "org.kehu.local.broker.EventTail",
            "localhost:" + suite.ports().broker(),
            topic,
            fromStart ? "start" : "end",
            Integer.toString(most)));
  }
}

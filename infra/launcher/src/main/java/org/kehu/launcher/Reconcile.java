package org.kehu.launcher;

import java.time.Duration;
import java.util.List;

/**
 * The command {@code events reconcile}: each service compares its compacted topics with its store
 * and sends the newest state again where it is not the last.
 */
record Reconcile(Suite suite, Screen screen) {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** 0 when all topics are as the stores are. */
  int run() {
    List<Part> alive = Part.SERVICES.stream().filter(suite::isAlive).toList();
    if (alive.size() < Part.SERVICES.size()) {
      throw new Refusal(
          ExitCode.NOT_RUNNING,
          "Not every service is running; start what is missing with '%s'."
              .formatted(suite.typed("up")));
    }
    boolean well = true;
    for (Part service : alive) {
      well &= reconciled(service);
    }
    return well ? ExitCode.OK.number() : ExitCode.FAILED.number();
  }

  private boolean reconciled(Part service) {
    Http.Answer answer =
        suite
            .http()
            .post(suite.ports().managementUrl(service) + "/reconcile", PATIENCE)
            .orElseThrow(() -> refusal(service, "no answer"));
    if (answer.status() != 200) {
      throw refusal(service, "status " + answer.status());
    }
    String open = number(answer, "open");
    screen.say(
        "%-10s %s aggregates compared, %s healed%s"
            .formatted(
                service.title(),
                number(answer, "checked"),
                number(answer, "healed"),
                open.equals("0") ? "" : ", " + open + " not taken by the broker"));
    return open.equals("0");
  }

  private Refusal refusal(Part service, String reason) {
    return new Refusal(
        ExitCode.FAILED,
        "%s could not compare its topics with its store (%s); see %s."
            .formatted(service.title(), reason, suite.home().log(service)));
  }

  private static String number(Http.Answer answer, String member) {
    return Json.number(answer.body(), member).orElse("?");
  }
}

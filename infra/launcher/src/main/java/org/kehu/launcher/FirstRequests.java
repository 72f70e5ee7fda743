package org.kehu.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first requests of a suite that has just come up: one to each service, through the gateway and
 * with a token of the local issuer. That all processes are ready does not yet say that the gateway
 * has found them.
 */
record FirstRequests(Suite suite, Screen screen, Duration patience) {

  private static final String WHO = "general-manager";
  private static final int MINUTES = 5;

  /** Returns when each service has answered one with 200. */
  void awaitAnswers() {
    long end = System.nanoTime() + patience.toNanos();
    String token = new Tokens(suite).issue(WHO, MINUTES);
    Part.SERVICES.forEach(service -> awaitAnswer(service, token, end));
    String asked = Part.SERVICES.stream().map(Part::collection).collect(Collectors.joining(", "));
    screen.progress(Part.GATEWAY.title(), "answers GET " + asked);
  }

  private void awaitAnswer(Part service, String token, long end) {
    String url = suite.ports().url(Part.GATEWAY) + service.collection() + "?limit=1";
    Optional<Http.Answer> last = suite.http().get(url, token);
    Looks looks = new Looks();
    while (last.filter(answer -> answer.status() == 200).isEmpty()) {
      if (System.nanoTime() > end || !suite.isAlive(Part.GATEWAY)) {
        throw refusal(url, last);
      }
      looks.pause();
      last = suite.http().get(url, token);
    }
  }

  private Refusal refusal(String url, Optional<Http.Answer> last) {
    String said = last.map(answer -> answer.status() + " " + answer.body()).orElse("no answer");
    return new Refusal(
        ExitCode.NOT_STARTED,
        "All processes are ready, but GET %s is not answered with 200 (%s); see %s."
            .formatted(url, said, suite.home().log(Part.GATEWAY)));
  }
}

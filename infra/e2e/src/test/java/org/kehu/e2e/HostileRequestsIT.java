package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.RawHttp.Reply;
import org.kehu.e2e.story.Suite;
import org.kehu.testkit.Dose;
import org.kehu.testkit.Proves;
import org.kehu.testkit.access.Operation;

/** Whatever is sent, nothing breaks: no 5xx, and every refusal is problem+json (field M). */
class HostileRequestsIT {

  private static final Suite SUITE = RunningSuite.get().suite();
  private static final Dose DOSE = Dose.of(HostileRequestsIT.class);
  private static final int REQUESTS = DOSE.times(2_000, 50_000);

  @Test
  @Proves("G-11")
  void hostileRequestsAreRefusedInOrder() throws IOException {
    List<String> tokens =
        List.of("wang.zong", "feng.dakehu", "chen.kefu", "erp", "portal").stream()
            .map(who -> SUITE.as(who).token())
            .toList();
    List<Operation> operations = Operation.all();
    SplittableRandom random = DOSE.random();
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int at = 0; at < REQUESTS; at++) {
      String token = tokens.get(random.nextInt(tokens.size()));
      HostileRequest request = HostileRequest.next(random, operations, token);
      Reply reply = RawHttp.send(SUITE.gateway(), request.bytes());
      statuses.merge(reply.status(), 1, Integer::sum);
      if (!isRight(request, reply)) {
        wrong.add(at + ": " + request.description() + " -> " + brief(reply));
      }
    }
    DOSE.report("%d hostile requests answered with %s", REQUESTS, statuses);
    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(HostileRequest request, Reply reply) {
    int status = reply.status();
    if (status == 501 && request.description().contains("[Transfer-Encoding: identity")) {
      // RFC 9112, 6.1: a transfer coding that is not understood.
      return reply.contentType().startsWith("application/problem+json");
    }
    if (status < 200 || status >= 500) {
      return false;
    }
    boolean empty = request.description().startsWith("HEAD") || status == 304;
    boolean page = request.description().contains(" /s/") || request.description().contains(" /c/");
    return status < 400
        || empty
        || reply.contentType().startsWith("application/problem+json")
        || (page && reply.contentType().startsWith("text/html"));
  }

  private static String brief(Reply reply) {
    String text = reply.text();
    return reply.status() + " " + (text.length() <= 400 ? text : text.substring(0, 400));
  }
}

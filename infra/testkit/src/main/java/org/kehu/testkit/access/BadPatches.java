package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.kehu.testkit.access.Thing.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the change of a thing refuses even to its owner: no precondition, a broken or a stale one,
 * and what is no patch of this thing.
 */
final class BadPatches {

  private static final String STALE = "\"999999\"";

  private BadPatches() {}

  static DynamicTest test(Door door, Thing thing, Call call) {
    return DynamicTest.dynamicTest(
        call + " needs the present version and a patch of its fields",
        () -> {
          String path = Operation.filled(call.path(), thing.make());
          Attempt attempt = new Attempt(door, call, path);
          String body = Objects.requireNonNull(call.body());
          attempt.refused(body, "428 if-match-required");
          attempt.refused(body, "400 if-match-invalid", "If-Match", "1");
          attempt.refused(body, "412 version-stale", "If-Match", STALE);
          String[] present = OwnerMatrix.version(door, call, path);
          JsonNode unknown = attempt.refused("{\"noSuchField\":1}", "400 field-unknown", present);
          assertThat(unknown.at("/errors/0/pointer").asString("")).isEqualTo("/noSuchField");
        });
  }

  /** Sends as the owner. */
  private record Attempt(Door door, Call call, String path) {

    JsonNode refused(String body, String answer, String... headers) {
      HttpResponse<String> refused =
          door.send(call.method(), path, "Bearer " + call.own(), body, headers);
      JsonNode problem = JsonMapper.shared().readTree(refused.body());
      String slug = problem.path("type").asString("").replaceFirst(".*:", "");
      assertThat(refused.statusCode() + " " + slug)
          .as("%s with %s and %s: %s", call, body, Map.of("headers", headers), refused.body())
          .isEqualTo(answer);
      return problem;
    }
  }
}

package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kehu.e2e.story.Suite;

/**
 * Every operation, at the gateway and at the service itself: no token, a bad one, the wrong role.
 */
class AccessMatrixIT {

  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final String ID = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e";
  private static final Map<String, String> TOKENS = new LinkedHashMap<>();

  /** A user of each role, and each app with its scopes. */
  private static final Map<String, String> USERS =
      Map.ofEntries(
          Map.entry("employee", "pu.tong"),
          Map.entry("agent", "chen.kefu"),
          Map.entry("complaint-officer", "wu.tousu"),
          Map.entry("account-manager", "feng.dakehu"),
          Map.entry("supervisor", "zhou.zhuguan"),
          Map.entry("manager", "sun.jingli"),
          Map.entry("legal", "qin.fawu"),
          Map.entry("finance", "xu.caiwu"),
          Map.entry("archivist", "song.dangan"),
          Map.entry("office", "zhao.zhuren"),
          Map.entry("general-manager", "wang.zong"),
          Map.entry("auditor", "tang.shenji"),
          Map.entry("administrator", "guan.li"));

  private static final Map<String, List<String>> APPS =
      Map.of(
          "erp", List.of("customers.read", "customers.write", "customers.personal"),
          "bi", List.of("customers.read"),
          "portal",
              List.of("complaints.read", "complaints.write", "surveys.read", "surveys.write"));

  @TestFactory
  Stream<DynamicTest> nobodyReachesAnOperationWithoutTheRightTo() {
    return Operation.all().stream()
        .filter(operation -> !operation.open())
        .flatMap(operation ->
            Stream.of(
                DynamicTest.dynamicTest(
                    operation + " by gateway", () -> refused(operation, SUITE.gateway())),
                DynamicTest.dynamicTest(
                    operation + " at " + operation.service(),
                    () -> refused(operation, RUNNING.direct(operation.service())))));
  }

  /** Clocks may differ by a minute, so an expired token is believed for that long. */
  @Test
  void aTokenEndsWithItsTime() {
    String authorization = "Bearer " + SUITE.as("wang.zong", Duration.ofSeconds(5)).token();
    Operation read =
        new Operation("customer", "GET", "/api/v1/customers", List.of(), List.of(), false);
    for (URI address : List.of(SUITE.gateway(), RUNNING.direct("customer"))) {
      URI uri = URI.create(address + read.path());
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofSeconds(2))
          .untilAsserted(() -> assertRefused(401, send(read, uri, authorization), "expired"));
    }
  }

  private static void refused(Operation operation, URI address) throws Exception {
    URI uri = URI.create(address + operation.filled(ID));
    assertRefused(401, send(operation, uri, ""), "no token");
    assertRefused(401, send(operation, uri, "Bearer garbage"), "garbage");
    assertRefused(401, send(operation, uri, "Bearer " + forged(token("wang.zong"))), "forged");
    for (String user : withoutRight(operation)) {
      assertRefused(403, send(operation, uri, "Bearer " + token(user)), user);
    }
  }

  private static List<String> withoutRight(Operation operation) {
    Stream<String> persons =
        operation.roles().contains("*")
            ? Stream.of()
            : USERS.entrySet().stream()
                .filter(user -> !operation.roles().contains(user.getKey()))
                .map(Map.Entry::getValue);
    Stream<String> apps =
        APPS.entrySet().stream()
            .filter(app -> app.getValue().stream().noneMatch(operation.scopes()::contains))
            .map(Map.Entry::getKey);
    return Stream.concat(persons, apps).sorted().toList();
  }

  private static void assertRefused(int status, HttpResponse<String> answer, String who) {
    assertThat(answer.statusCode()).as("%s: %s", who, answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(who)
        .startsWith("application/problem+json");
  }

  private static synchronized String token(String who) {
    return TOKENS.computeIfAbsent(who, name -> SUITE.as(name).token());
  }

  /** The token with another payload under the same signature. */
  private static String forged(String token) {
    String[] parts = token.split("\\.", -1);
    char last = parts[1].charAt(parts[1].length() / 2);
    char other = last == 'A' ? 'B' : 'A';
    StringBuilder payload = new StringBuilder(parts[1]);
    payload.setCharAt(parts[1].length() / 2, other);
    return parts[0] + "." + payload + "." + parts[2];
  }

  private static HttpResponse<String> send(Operation operation, URI uri, String authorization)
      throws IOException, InterruptedException {
    boolean reads = operation.method().equals("GET");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .method(
                operation.method(),
                reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    if (!reads) {
      request.header(
          "Content-Type",
          operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return SUITE.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}

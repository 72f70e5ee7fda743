package org.kehu.kit.policysample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.local.broker.TopicPlan;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule is examined within its period, and whoever forgets it is told. */
@KehuServiceTest
@Proves("G-16")
class ExaminationIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final String PLACE = "/api/v1/policies/sample/sample-rule/examinations";
  private static final String SUBJECT = "sample.sample-rule";
  private static final String OFFICE = TestSuite.running().issuer().person("zhao.zhuren", "office");
  private static final Duration SOON = Duration.ofSeconds(60);

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private JsonMapper json;
  @Autowired private Clock clock;

  @BeforeAll
  static void prepare() {
    TestSuite.running()
        .ensureTopics(List.of(TopicPlan.events("kehu.sample.v1", Duration.ofDays(1))));
    Company.tell();
  }

  @Test
  void anExaminationIsRecordedAndTheNextIsDueAfterThePeriod() throws Exception {
    HttpResponse<String> answer = examine("KEPT", "逐条核对，继续适用。", UUID.randomUUID().toString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode view = json.readTree(answer.body());
    JsonNode newest = view.at("/examinations/0");
    assertThat(newest.at("/outcome").asString()).isEqualTo("KEPT");
    assertThat(newest.at("/by").asString()).isEqualTo("st-zhao-zhuren");
    assertThat(newest.at("/findings").asString()).isEqualTo("逐条核对，继续适用。");
    assertThat(view.at("/every").asString()).isEqualTo("P1Y");
    assertThat(view.at("/overdue").asBoolean()).isFalse();
    Instant at = Instant.parse(newest.at("/at").asString());
    assertThat(Instant.parse(view.at("/dueAt").asString()))
        .isEqualTo(at.atZone(ZoneId.of("Asia/Shanghai")).plus(Period.ofYears(1)).toInstant());
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.sample.v1", SUBJECT))
                .extracting(Events.Heard::type)
                .contains("kehu.policy.rule-examined.v1"));
  }

  @Test
  void aForgottenExaminationIsToldOnceAndShownToOpsUntilItIsMadeUpFor() throws Exception {
    examine("KEPT", "首次审查", UUID.randomUUID().toString());
    long before = dueTold();

    ((MovableClock) clock).move(Duration.ofDays(366));

    await().atMost(SOON).until(() -> dueTold() == before + 1);
    assertThat(json.readTree(send("GET", PLACE, OFFICE, null).body()).at("/overdue").asBoolean())
        .isTrue();
    assertThat(overdue()).isEqualTo(1.0);
    ((MovableClock) clock).move(Duration.ofDays(1));
    examine("TO_REVISE", "第三条已不合用，须修订。", UUID.randomUUID().toString());
    assertThat(overdue()).isZero();
    assertThat(dueTold()).isEqualTo(before + 1);
  }

  @Test
  void aRepeatIsRecordedOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    JsonNode first = json.readTree(examine("KEPT", "一次", key).body());
    HttpResponse<String> again = examine("KEPT", "一次", key);

    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(json.readTree(again.body()).at("/examinations").size())
        .isEqualTo(first.at("/examinations").size());
  }

  @Test
  void badInputsAreRefused() throws Exception {
    assertProblem(
        send("POST", PLACE, OFFICE, "{\"outcome\":\"KEPT\",\"findings\":\"\"}"),
        422,
        "validation-failed");
    assertProblem(
        send("POST", PLACE, OFFICE, "{\"outcome\":\"MAYBE\",\"findings\":\"x\"}"),
        422,
        "validation-failed");
    String other = PLACE.replace("sample-rule", "nothing");
    assertProblem(send("GET", other, OFFICE, null), 404, "kind-unknown");
    assertProblem(
        send("POST", other, OFFICE, "{\"outcome\":\"KEPT\",\"findings\":\"x\"}"),
        404,
        "kind-unknown");
  }

  private static long dueTold() {
    return Events.of("kehu.sample.v1", SUBJECT).stream()
        .filter(event -> event.type().equals("kehu.policy.examination-due.v1"))
        .count();
  }

  private double overdue() throws Exception {
    String metrics =
        HTTP.send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("kehu_policy_examinations_overdue"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> examine(String outcome, String findings, String key)
      throws Exception {
    return send(
        "POST",
        PLACE,
        OFFICE,
        "{\"outcome\":\"%s\",\"findings\":\"%s\"}".formatted(outcome, findings),
        "Idempotency-Key",
        key);
  }

  private HttpResponse<String> send(
      String method, String path, String token, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"type\":\"urn:kehu:problem:sample:" + slug + "\"");
  }
}

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.policy.Policies;
import org.kehu.local.broker.TopicPlan;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules over HTTP, from draft to force, on the real broker and database of the tests. */
@KehuServiceTest
@Proves({"X-37", "X-38", "X-41", "X-42", "F-05"})
class PolicyApiIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final String BASE = "/api/v1/policies/sample";
  private static final String RULE = BASE + "/sample-rule";
  private static final String ADMIN = person("guan.li", "administrator");
  private static final String CHIEF = person("wang.zong", "general-manager");
  private static final String LAWYER = person("qin.fawu", "legal");
  private static final String AGENT = person("chen.kefu", "agent");
  private static final String APP = TestSuite.running().issuer().app("bi", "notes.read");

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;
  @Autowired private Clock clock;
  @Autowired private Policies policies;
  @Autowired private BusinessCalendars calendars;

  @BeforeAll
  static void prepare() {
    TestSuite.running()
        .ensureTopics(List.of(TopicPlan.events("kehu.sample.v1", Duration.ofDays(1))));
    Company.tell();
  }

  @BeforeEach
  void startBehindEarlierRules() {
    LaterDay.begins(clock);
  }

  @Test
  void aRuleIsDraftedSubmittedApprovedAndComesIntoForce() throws Exception {
    HttpResponse<String> drafted = send("POST", RULE + "/versions", ADMIN, draft(20));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    String place = drafted.headers().firstValue("Location").orElseThrow();
    int number = json.readTree(drafted.body()).get("version").asInt();
    assertThat(place).isEqualTo(RULE + "/versions/" + number);
    assertThat(drafted.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(json.readTree(drafted.body()).get("standing").asString()).isEqualTo("DRAFT");

    HttpResponse<String> revised =
        send(
            "PATCH",
            place,
            ADMIN,
            "{\"value\":{\"percent\":25},\"note\":\"再议\"}",
            "If-Match",
            "\"1\"");
    assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
    assertThat(json.readTree(revised.body()).at("/value/percent").asInt()).isEqualTo(25);
    assertThat(json.readTree(revised.body()).at("/value/pause").asString()).isEqualTo("PT1H");

    assertThat(send("POST", place + "/submit", ADMIN, null).statusCode()).isEqualTo(200);
    HttpResponse<String> approved = send("POST", place + "/approve", CHIEF, null);
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(json.readTree(approved.body()).get("standing").asString()).isEqualTo("PROMULGATED");

    JsonNode before = body(send("GET", RULE, APP, null));
    assertThat(before.get("version").asInt()).isNotEqualTo(number);
    assertThat(before.at("/announced/0/version").asInt()).isEqualTo(number);
    assertThat(before.at("/title/zh").asString()).isEqualTo("样例制度");
    ((MovableClock) clock).move(Duration.ofMinutes(1));
    JsonNode after = body(send("GET", RULE, APP, null));
    assertThat(after.get("version").asInt()).isEqualTo(number);
    assertThat(after.at("/value/percent").asInt()).isEqualTo(25);
    assertThat(after.get("source").asString()).isEqualTo("PROMULGATED");
    JsonNode ever = body(send("GET", RULE + "?at=2020-01-01T00:00:00Z", APP, null));
    assertThat(ever.get("version").asInt()).isZero();
    assertThat(ever.get("source").asString()).isEqualTo("SHIPPED");

    String subject = "sample.sample-rule." + number;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.sample.v1", subject))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.policy.version-drafted.v1",
                  "kehu.policy.version-revised.v1",
                  "kehu.policy.version-submitted.v1",
                  "kehu.policy.version-approved.v1");
          assertThat(Events.of("kehu.policy.state.v1", subject)).isNotEmpty();
        });
  }

  @Test
  @Proves("X-42")
  void newTermsAreLaidBeforeTheLegalDepartmentFirst() throws Exception {
    String terms = "\"definitions\":[{\"term\":\"客户信息\",\"meaning\":\"公司取得的客户资料\"}],\"note\"";
    String place =
        send("POST", RULE + "/versions", ADMIN, draft(20).replace("\"note\"", terms))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    JsonNode submitted = body(send("POST", place + "/submit", ADMIN, null));
    String approval = "/api/v1/approvals/sample/" + submitted.get("approvalId").asString();

    assertProblem(send("POST", place + "/approve", CHIEF, null), 403, "not-asked");
    JsonNode asked = body(send("GET", approval, LAWYER, null));
    assertThat(asked.toString()).contains("客户信息: 公司取得的客户资料");
    assertThat(send("POST", approval + "/approve", LAWYER, "{}").statusCode()).isEqualTo(200);
    assertThat(send("POST", place + "/approve", CHIEF, null).statusCode()).isEqualTo(200);
  }

  @Test
  @Proves({"M30", "C-72"})
  void whoHasALetterPromulgatesOnBehalfOfTheGeneralManager() throws Exception {
    String place =
        send("POST", RULE + "/versions", ADMIN, draft(20))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    JsonNode submitted = body(send("POST", place + "/submit", ADMIN, null));
    String approval = "/api/v1/approvals/sample/" + submitted.get("approvalId").asString();
    String office = person("zhao.zhuren", "office");
    assertProblem(send("POST", place + "/approve", office, "{}"), 403, "policy-role-missing");
    assertProblem(send("GET", approval, office, null), 404, "not-found");
    assertThat(body(send("GET", approval, CHIEF, null)).at("/snapshot/rule").asString())
        .isEqualTo("sample/sample-rule");

    Instant now = clock.instant();
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/st-policy-gm",
        1,
        """
        {"staffId":"st-policy-gm","userName":"policy.gm","name":"某总","departmentId":"gm-office",
         "departments":["gm-office"],"leader":false,"deputyOf":[],"active":true,
         "letters":[{"id":"letter-9","delegateId":"st-zhao-zhuren","powers":["policy.approve"],
           "roles":["general-manager"],"from":"%s","until":"%s"}]}
        """
            .formatted(now.minusSeconds(60), now.plus(Duration.ofHours(1))));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> send("GET", approval, office, null).statusCode() == 200);

    HttpResponse<String> approved = send("POST", place + "/approve", office, "{\"note\":\"受托批准\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    JsonNode version = body(approved);
    assertThat(version.get("standing").asString()).isEqualTo("PROMULGATED");
    JsonNode last = version.at("/history/" + (version.get("history").size() - 1));
    assertThat(last.get("by").asString()).isEqualTo("st-zhao-zhuren");
    assertThat(last.get("onBehalfOf").asString()).isEqualTo("st-policy-gm");
    JsonNode seat = body(send("GET", approval, office, null)).at("/steps/0/seats/0");
    assertThat(seat.get("letterId").asString()).isEqualTo("letter-9");
  }

  @Test
  void anotherServicesRuleIsFollowedThroughItsStateTopic() {
    Instant from = clock.instant().plusSeconds(60);
    String calendar =
        json.writeValueAsString(policies.now(CalendarKind.CALENDAR).value())
            .replace("\"SATURDAY\",", "")
            .replace(",\"SATURDAY\"", "");
    Events.tell(
        "kehu.policy.state.v1",
        "kehu.policy.state.v1",
        "policy/customer.calendar.7",
        4,
        """
        {"service":"customer","kind":"calendar","version":7,"status":"APPROVED",
         "effectiveFrom":"%s","responsibleDepartmentId":"customer-service",
         "responsiblePersonId":"st-sun-jingli","value":%s,"added":"later"}
        """
            .formatted(from, calendar));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(policies.at(CalendarKind.CALENDAR, from.plusSeconds(1)).version())
                .isEqualTo(7));
    assertThat(policies.at(CalendarKind.CALENDAR, from.minusSeconds(1)).version()).isZero();
    assertThat(calendars.company()).isSameAs(calendars.company());
  }

  @Test
  void presetsAndHelpAreThereToStartFrom() throws Exception {
    JsonNode presets = body(send("GET", RULE + "/presets", AGENT, null));

    assertThat(texts(presets.get("items"), "name")).containsExactly("default", "mild");
    assertThat(presets.at("/items/1/value/percent").asInt()).isEqualTo(5);
    assertThat(body(send("GET", RULE, AGENT, null)).at("/help/en").asString())
        .isEqualTo("For tests only.");
  }

  @Test
  void theListHoldsTheServicesOwnRulesOnly() throws Exception {
    JsonNode list = body(send("GET", BASE + "?total=true&limit=1", APP, null));

    assertThat(texts(list.get("items"), "kind")).containsExactly("sample-rule");
    assertThat(list.get("total").asInt()).isEqualTo(1);
    assertThat(list.get("next")).isNull();
    assertProblem(send("GET", BASE + "?after=%21%21", APP, null), 400, "cursor-invalid");
  }

  @Test
  void badInputsAreRefusedWithPointersInTheCallersLanguage() throws Exception {
    String place = RULE + "/versions";
    HttpResponse<String> invalid =
        send("POST", place, ADMIN, draft(900).replace("MILD", "WILD"), "Accept-Language", "en");
    assertProblem(invalid, 422, "policy-value-invalid");
    assertThat(body(invalid).at("/errors/0/pointer").asString()).isEqualTo("/value/mode");
    assertThat(invalid.body()).contains("one of STRICT, MILD");

    HttpResponse<String> tooHigh = send("POST", place, ADMIN, draft(900));
    assertProblem(tooHigh, 422, "policy-value-invalid");
    assertThat(tooHigh.body()).contains("/value/percent").contains("取值无效");

    String past =
        draft(20).replace("\"note\"", "\"effectiveFrom\":\"2020-01-01T00:00:00Z\",\"note\"");
    HttpResponse<String> retroactive = send("POST", place, ADMIN, past, "Accept-Language", "en");
    assertProblem(retroactive, 422, "effective-too-early");
    assertThat(retroactive.body()).contains("never retroactive");

    assertProblem(send("POST", BASE + "/nothing/versions", ADMIN, draft(20)), 404, "kind-unknown");
    assertProblem(send("GET", BASE + "/nothing", AGENT, null), 404, "kind-unknown");
    assertProblem(send("GET", BASE + "/calendar", AGENT, null), 404, "kind-unknown");
    assertProblem(send("GET", place + "/99999", ADMIN, null), 404, "version-unknown");
    assertProblem(send("GET", place + "/0", ADMIN, null), 400, "parameter-invalid");
    assertProblem(send("GET", place + "/x", ADMIN, null), 400, "parameter-invalid");
    assertProblem(send("GET", RULE + "?at=yesterday", AGENT, null), 400, "parameter-invalid");
    assertProblem(send("POST", place, AGENT, draft(20)), 403, "policy-role-missing");
    assertProblem(send("POST", place, APP, draft(20)), 403, "right-missing");
    assertProblem(
        send(
            "POST",
            place,
            ADMIN,
            draft(20)
                .replace(
                    "\"note\"",
                    "\"attachments\":[{\"kind\":\"FORM\",\"title\":\"\",\"reference\":\"x\"}],\"note\"")),
        422,
        "validation-failed");
    assertProblem(
        send("POST", place, ADMIN, "{\"preset\":\"mild\",\"note\":\"x\"}"),
        422,
        "validation-failed");
    assertProblem(
        send(
            "POST",
            place,
            ADMIN,
            "{\"preset\":\"wild\",\"note\":\"x\",\"responsibility\":{\"departmentId\":\"a\",\"personId\":\"b\"}}"),
        422,
        "preset-unknown");
  }

  @Test
  void wrongStepsAreRefusedWithTheStepsThatArePossible() throws Exception {
    HttpResponse<String> drafted = send("POST", RULE + "/versions", ADMIN, draft(20));
    String place = drafted.headers().firstValue("Location").orElseThrow();

    HttpResponse<String> early = send("POST", place + "/approve", CHIEF, "{}");
    assertProblem(early, 409, "policy-move-not-allowed");
    assertThat(early.body()).contains("\"allowedMoves\"", "SUBMIT");
    assertProblem(send("POST", place + "/approve", ADMIN, "{}"), 403, "policy-role-missing");
    assertProblem(
        send("POST", place + "/reject", CHIEF, "{\"reason\":\"\"}"), 422, "validation-failed");
    assertProblem(
        send("PATCH", place, ADMIN, "{\"note\":\"x\"}", "If-Match", "\"9\""), 412, "version-stale");
    assertProblem(send("PATCH", place, ADMIN, "{\"note\":\"x\"}"), 428, "if-match-required");
    assertProblem(
        send("PATCH", place, ADMIN, "{\"note\":null}", "If-Match", "\"1\""),
        422,
        "validation-failed");
    assertProblem(
        send("PATCH", place, ADMIN, "{\"value\":{\"percent\":0}}", "If-Match", "\"1\""),
        422,
        "policy-value-invalid");
    assertThat(send("GET", place, AGENT, null).statusCode()).isEqualTo(404);
  }

  @Test
  void aRepeatedDraftIsAnsweredWithTheFirst() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first =
        send("POST", RULE + "/versions", ADMIN, draft(20), "Idempotency-Key", key);
    HttpResponse<String> again =
        send("POST", RULE + "/versions", ADMIN, draft(20), "Idempotency-Key", key);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  private static String draft(int percent) {
    return """
    {"value":{"mode":"MILD","percent":%d,"pause":"PT1H","steps":[{"name":"a","from":0,"to":1}]},
     "note":"调整比例",
     "responsibility":{"departmentId":"customer-service","personId":"st-sun-jingli",
                       "explainingDepartmentId":"legal"}}
    """
        .formatted(percent);
  }

  private static String person(String userName, String role) {
    return TestSuite.running().issuer().person(userName, role);
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
            .header(
                "Content-Type",
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode body(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private static List<String> texts(JsonNode items, String member) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> Objects.requireNonNull(item.get(member)).asString())
        .toList();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains("\"type\":\"urn:kehu:problem:sample:" + slug + "\"", "\"traceId\"", "\"detail\"");
  }
}

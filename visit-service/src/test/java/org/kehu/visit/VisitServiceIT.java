package org.kehu.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.testkit.AccessRows;
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
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The story of visit-service over HTTP and Kafka, on the embedded broker and database. */
@KehuServiceTest
class VisitServiceIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String WANG = person("wang.zong", "general-manager");

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private Clock clock;
  @Autowired private MeterRegistry meters;
  @Autowired private ApplicationContext context;

  private static String person(String name, String role) {
    return TestSuite.running().issuer().person(name, role);
  }

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  record Answer(int status, HttpResponse<String> response, JsonNode body) {

    String text(String field) {
      return body.at(field).asString();
    }

    String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }
  }

  private Answer send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    request.header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer, JSON.readTree(answer.body()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Answer get(String path, String token) {
    return send("GET", path, token, null);
  }

  private Answer post(String path, String token, String body) {
    return send("POST", path, token, body);
  }

  private static void eventually(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
  }

  private static String customer(String grade, String level) {
    String id = UUID.randomUUID().toString();
    tell(id, 1, grade, level, "st-feng-dakehu", "COOPERATING");
    return id;
  }

  private static void tell(
      String id, long sequence, String grade, String level, String owner, String status) {
    String json =
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"江南检测设备有限公司",
         "status":"%s","grade":"%s","ownerId":"%s","departmentId":"key-accounts","level":"%s",
         "scope":["own:%s","dep:key-accounts"],"region":"江苏","laterMember":1}
        """
            .formatted(id, status, grade, owner, level, owner);
    Events.tell(
        "kehu.customer.internal.v1", "kehu.customer.internal.v1", "customer/" + id, sequence, json);
  }

  private List<JsonNode> revisitsOf(String customerId, String token) {
    Answer list = get("/api/v1/revisits?customer=" + customerId, token);
    assertThat(list.status()).as(list.response().body()).isEqualTo(200);
    return list.body().get("items").valueStream().toList();
  }

  private JsonNode plannedRevisit(String customerId) {
    eventually(() -> assertThat(revisitsOf(customerId, WANG)).isNotEmpty());
    return revisitsOf(customerId, WANG).getFirst();
  }

  private static List<String> told(String id) {
    return Events.of("kehu.visit.v1", id).stream().map(Events.Heard::type).toList();
  }

  private static final String ANSWERS =
      "\"answers\":{\"accuracy\":\"GOOD\",\"timeliness\":\"%s\",\"attitude\":\"GOOD\"}";

  private static String made(String timeliness) {
    return "{\"mode\":\"PHONE\",\"satisfied\":true,"
        + ANSWERS.formatted(timeliness)
        + ",\"needs\":\"明年扩产\",\"summary\":\"总体满意\"}";
  }

  @Test
  @Proves({"V-18", "V-22", "V-29"})
  void aGradedCustomerIsRevisitedAgainAndAgain() {
    String customer = customer("A", "NORMAL");
    JsonNode first = plannedRevisit(customer);
    String id = first.get("id").asString();

    Answer explained = get("/api/v1/revisits/" + id + "/explain", FENG);
    assertThat(explained.text("/grade")).isEqualTo("A");
    assertThat(explained.text("/cycle")).isEqualTo("P3M");
    assertThat(explained.text("/basis")).isEqualTo("CUSTOMER_KNOWN");

    Answer done = post("/api/v1/revisits/" + id + "/complete", FENG, made("POOR"));
    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    assertThat(done.text("/outcome/problemArea")).isEqualTo("TIMELINESS");

    eventually(() -> assertThat(revisitsOf(customer, FENG)).hasSize(2));
    eventually(() ->
        assertThat(told(id))
            .containsExactly(
                "kehu.visit.revisit-planned.v1",
                "kehu.visit.revisit-completed.v1",
                "kehu.visit.revisit-problem-found.v1"));
    JsonNode next =
        revisitsOf(customer, FENG).stream()
            .filter(one -> one.get("status").asString().equals("PLANNED"))
            .findFirst()
            .orElseThrow();
    LocalDate latest = LocalDate.parse(next.get("latestOn").asString());
    assertThat(latest).isEqualTo(LocalDate.now(SHANGHAI).plusMonths(3));

    Answer again = post("/api/v1/revisits/" + id + "/complete", FENG, made("GOOD"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("status").asInt()).isEqualTo(409);
    assertThat(again.body().get("state").asString()).isEqualTo("COMPLETED");
    assertThat(again.body().get("allowedMoves")).isEmpty();
  }

  @Test
  @Proves("M26")
  void lateAndDoubledStatesChangeNothingAndAGradeChangeReplans() {
    String customer = customer("C", "NORMAL");
    String id = plannedRevisit(customer).get("id").asString();
    tell(customer, 2, "A", "NORMAL", "st-feng-dakehu", "COOPERATING");
    eventually(() -> assertThat(plannedRevisit(customer).get("grade").asString()).isEqualTo("A"));
    String due = plannedRevisit(customer).get("dueOn").asString();

    tell(customer, 1, "C", "NORMAL", "st-feng-dakehu", "COOPERATING");
    tell(customer, 2, "A", "NORMAL", "st-feng-dakehu", "COOPERATING");
    tell(customer, 3, "A", "NORMAL", "st-han-xiaoshou", "COOPERATING");

    eventually(() -> assertThat(revisitsOf(customer, HAN)).hasSize(1));
    assertThat(revisitsOf(customer, FENG)).isEmpty();
    assertThat(revisitsOf(customer, HAN).getFirst().get("dueOn").asString()).isEqualTo(due);
    eventually(() ->
        assertThat(told(id).stream().filter(type -> type.contains("replanned")).toList())
            .hasSize(2));

    tell(customer, 4, "A", "NORMAL", "st-han-xiaoshou", "LOST");
    eventually(() -> assertThat(told(id)).endsWith("kehu.visit.revisit-withdrawn.v1"));
  }

  @Test
  @Proves("M3")
  void aConfidentialCustomersRevisitsAndTasksAreHiddenFromThoseWithoutClearance() {
    String customer = customer("A", "NORMAL");
    JsonNode revisit = plannedRevisit(customer);
    String id = revisit.get("id").asString();
    eventually(() -> assertThat(get("/api/v1/revisits/" + id, HE).status()).isEqualTo(200));

    tell(customer, 2, "A", "CONFIDENTIAL", "st-feng-dakehu", "COOPERATING");

    eventually(() -> assertThat(get("/api/v1/revisits/" + id, HE).status()).isEqualTo(404));
    assertThat(revisitsOf(customer, FENG)).isEmpty();
    assertThat(revisitsOf(customer, WANG)).hasSize(1);
    assertThat(get("/api/v1/revisits?total=true&customer=" + customer, HE).text("/total"))
        .isEqualTo("0");
    eventually(() ->
        assertThat(get("/api/v1/me/tasks?limit=200", FENG).response().body()).doesNotContain(id));
    Answer planned = post("/api/v1/visits", HE, plan(customer));
    assertThat(planned.status()).isEqualTo(422);
    assertThat(planned.text("/type")).isEqualTo("urn:kehu:problem:visit:customer-unknown");
  }

  /** A child that stays readable though its parent is not is a trap of the field. */
  @Test
  @Proves("M3")
  void aConfidentialCustomersVisitsAndFollowUpsAreHiddenToo() {
    String customer = customer("A", "NORMAL");
    String visit = "/api/v1/visits/" + plannedVisit(customer);
    Answer opened =
        post(
            "/api/v1/follow-ups",
            FENG,
            "{\"customerId\":\"%s\",\"what\":\"寄送样品\",\"dueOn\":\"%s\"}"
                .formatted(customer, LocalDate.now(SHANGHAI).plusDays(10)));
    assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
    String followUp = "/api/v1/follow-ups/" + opened.text("/id");
    assertThat(get(visit, HE).status()).isEqualTo(200);
    assertThat(get(followUp, HE).status()).isEqualTo(200);

    tell(customer, 2, "A", "CONFIDENTIAL", "st-feng-dakehu", "COOPERATING");

    eventually(() -> {
      assertThat(get(visit, HE).status()).isEqualTo(404);
      assertThat(get(followUp, HE).status()).isEqualTo(404);
      for (String list : List.of("/api/v1/visits", "/api/v1/follow-ups")) {
        assertThat(get(list + "?total=true&customer=" + customer, HE).text("/total"))
            .as(list)
            .isEqualTo("0");
      }
    });
    assertThat(post(followUp + "/records", FENG, "{\"content\":\"电话\"}").status()).isEqualTo(404);
    assertThat(get(visit, WANG).status()).isEqualTo(200);
  }

  private static String plan(String customer) {
    return "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\",\"content\":\"了解需求\"}"
        .formatted(customer, Instant.now().plusSeconds(3_600));
  }

  private String plannedVisit(String customer) {
    plannedRevisit(customer);
    Answer planned = post("/api/v1/visits", FENG, plan(customer));
    assertThat(planned.status()).as(planned.response().body()).isEqualTo(201);
    assertThat(planned.text("/status")).isEqualTo("PLANNED");
    return planned.text("/id");
  }

  private Answer step(String visit, String command, String body) {
    Answer answer = post("/api/v1/visits/" + visit + "/" + command, FENG, body);
    assertThat(answer.status()).as(command + answer.response().body()).isEqualTo(200);
    return answer;
  }

  @Test
  @Proves({"V-02", "V-03", "V-04", "V-05", "V-06", "V-07", "V-12", "V-14", "M25"})
  void aVisitGoesItsWayAndItsNextStepBecomesAFollowUp() {
    String customer = customer("A", "NORMAL");
    String visit = plannedVisit(customer);

    Answer early = post("/api/v1/visits/" + visit + "/complete", FENG, SUMMARY);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body().get("state").asString()).isEqualTo("PLANNED");
    assertThat(early.body().get("allowedMoves").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("CONFIRM", "RESCHEDULE", "CANCEL", "MISS", "EDIT");

    step(visit, "confirm", "{\"channel\":\"PHONE\",\"note\":\"王经理确认\"}");
    Answer poor =
        post(
            "/api/v1/visits/" + visit + "/prepare",
            FENG,
            "{\"situationKnown\":true,\"needsKnown\":false,\"materials\":[],\"visitors\":[]}");
    assertThat(poor.status()).isEqualTo(422);
    assertThat(poor.text("/type")).endsWith(":preparation-incomplete");
    step(
        visit,
        "prepare",
        "{\"situationKnown\":true,\"needsKnown\":true,\"materials\":[\"BROCHURE\"],"
            + "\"visitors\":[{\"staffId\":\"st-feng-dakehu\",\"duty\":\"主谈\"}]}");
    step(visit, "conduct", "{\"feedback\":\"希望上门取样\"}");
    assertThat(get("/api/v1/visits/" + visit + "/form", FENG).text("/code"))
        .isEqualTo("key-customers");
    String filled = SUMMARY.substring(0, SUMMARY.length() - 1) + ",\"form\":[%s]}";
    refused(
        post(
            "/api/v1/visits/" + visit + "/complete",
            FENG,
            filled.formatted(answer("satisfaction", "很好") + "," + answer("yearVolume", "很多"))),
        422,
        "visit-form-wrong");
    Answer summed =
        step(
            visit,
            "complete",
            filled.formatted(answer("satisfaction", "满意") + "," + answer("yearVolume", "120")));
    assertThat(summed.text("/summary/form/answers/1/answer")).isEqualTo("120");
    step(visit, "report", "{\"toId\":\"st-he-dakehu\"}");

    String list = "/api/v1/follow-ups?visit=" + visit;
    eventually(() -> assertThat(get(list, FENG).body().get("items")).hasSize(1));
    String followUp = get(list, FENG).text("/items/0/id");
    eventually(() ->
        assertThat(get("/api/v1/me/tasks?queue=OWN&limit=200", FENG).response().body())
            .contains("follow-up/" + followUp));
    Answer recorded =
        post(
            "/api/v1/follow-ups/" + followUp + "/records",
            FENG,
            "{\"content\":\"电话介绍方案\",\"feedback\":\"认可\",\"informedDepartments\":[\"technical\"]}");
    assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(200);
    Answer closed =
        post("/api/v1/follow-ups/" + followUp + "/close", FENG, "{\"outcome\":\"已签约\"}");
    assertThat(closed.text("/status")).isEqualTo("CLOSED");
    eventually(() ->
        assertThat(get("/api/v1/me/tasks?queue=OWN&limit=200", FENG).response().body())
            .doesNotContain(followUp));
    eventually(() ->
        assertThat(told(visit))
            .containsExactly(
                "kehu.visit.visit-planned.v1",
                "kehu.visit.visit-confirmed.v1",
                "kehu.visit.visit-prepared.v1",
                "kehu.visit.visit-conducted.v1",
                "kehu.visit.visit-completed.v1",
                "kehu.visit.visit-reported.v1"));
    everyEventFitsItsSchema();
  }

  private static String answer(String code, String answer) {
    return "{\"code\":\"%s\",\"answer\":\"%s\"}".formatted(code, answer);
  }

  private static final String SUMMARY =
      "{\"summary\":\"扩产，意向强烈\",\"intention\":\"STRONG\",\"nextStep\":{\"what\":\"寄年度方案\","
          + "\"dueOn\":\"%s\"}}".formatted(LocalDate.now(SHANGHAI).plusDays(7));

  private static void everyEventFitsItsSchema() {
    for (String topic : List.of("kehu.visit.v1", "kehu.visit.state.v1", "kehu.task.state.v1")) {
      for (Events.Heard heard : Events.in(topic)) {
        String body = heard.body();
        if (body != null) {
          assertThat(faults(heard.type(), body)).as(heard.type() + body).isEmpty();
        }
      }
    }
  }

  private static List<?> faults(String type, String body) {
    try (InputStream schema =
        VisitServiceIT.class.getResourceAsStream("/schemas/" + type + ".json")) {
      assertThat(schema).as("schema of " + type).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(body, InputFormat.JSON);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aPlanIsEditedWithItsVersionOnly() {
    String customer = customer("B", "NORMAL");
    String path = "/api/v1/visits/" + plannedVisit(customer);
    String patch = "{\"purpose\":\"PROJECT\",\"place\":\"三号会议室\"}";

    assertThat(send("PATCH", path, FENG, patch).status()).isEqualTo(428);
    assertThat(send("PATCH", path, FENG, patch, "If-Match", "\"9\"").status()).isEqualTo(412);
    Answer edited = send("PATCH", path, FENG, patch, "If-Match", "\"1\"");
    assertThat(edited.status()).as(edited.response().body()).isEqualTo(200);
    assertThat(edited.text("/purpose")).isEqualTo("PROJECT");
    assertThat(edited.text("/content")).isEqualTo("了解需求");
    assertThat(edited.etag()).isEqualTo("\"2\"");
    assertThat(send("PATCH", path, FENG, "{\"status\":\"REPORTED\"}", "If-Match", "\"2\"").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "",
        "{",
        "{\"purpose\":null}",
        "{\"purpose\":\"HOLIDAY\"}",
        "{\"purpose\":7}",
        "{\"visitors\":[null]}",
        "{\"visitors\":[{}]}",
        "{\"visitors\":[{\"staffId\":null}]}",
        "{\"visitors\":{\"0\":null}}",
        "{\"visitors\":\"st-feng-dakehu\"}",
        "{\"content\":{\"a\":1}}",
        "{\"content\":[\"a\"]}",
        "{\"$unset\":{\"content\":1}}",
        "{\"content.a\":null}",
        "{\"id\":null}",
        "{\"content\":\"\\ud800\"}"
      })
  void aPatchThatMakesNoPlanIsRefusedWithWords(String patch) {
    String path = "/api/v1/visits/" + plannedVisit(customer("B", "NORMAL"));

    Answer refused = send("PATCH", path, FENG, patch, "If-Match", "\"1\"");

    assertThat(refused.status()).as(refused.response().body()).isIn(400, 422);
    assertThat(refused.text("/type")).startsWith("urn:kehu:problem:visit:");
    assertThat(get(path, FENG).etag()).isEqualTo("\"1\"");
  }

  @Test
  void aPatchRemovesWhatMayBeAbsent() {
    String path = "/api/v1/visits/" + plannedVisit(customer("B", "NORMAL"));

    Answer edited =
        send(
            "PATCH",
            path,
            FENG,
            "{\"content\":null,\"visitors\":null,\"place\":null}",
            "If-Match",
            "\"1\"");

    assertThat(edited.status()).as(edited.response().body()).isEqualTo(200);
    assertThat(edited.body().has("content")).isFalse();
    assertThat(get(path, FENG).body().has("content")).isFalse();
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyPlansOneVisit() {
    String customer = customer("B", "NORMAL");
    plannedRevisit(customer);
    String key = UUID.randomUUID().toString();
    String body = plan(customer);

    Answer first = send("POST", "/api/v1/visits", FENG, body, "Idempotency-Key", key);
    Answer again = send("POST", "/api/v1/visits", FENG, body, "Idempotency-Key", key);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.response().headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(get("/api/v1/visits?customer=" + customer, FENG).body().get("items")).hasSize(1);
  }

  @Test
  void badInputsAreRefused() {
    String customer = customer("B", "NORMAL");
    plannedRevisit(customer);
    String past =
        plan(customer)
            .replaceAll("\"plannedAt\":\"[^\"]+\"", "\"plannedAt\":\"2020-01-01T00:00:00Z\"");
    String colleague = plan(customer).replace("{", "{\"visitors\":[{\"staffId\":\"st-nobody\"}],");
    String forOther = plan(customer).replace("{\"cus", "{\"ownerId\":\"st-he-dakehu\",\"cus");

    refused(post("/api/v1/visits", FENG, "{}"), 422, "validation-failed");
    refused(post("/api/v1/visits", FENG, past), 422, "visit-time-implausible");
    refused(post("/api/v1/visits", FENG, colleague), 422, "colleague-unknown");
    refused(post("/api/v1/visits", FENG, forOther), 403, "visit-owner-refused");
    refused(post("/api/v1/visits", FENG, plan("unknown")), 422, "customer-unknown");
    refused(get("/api/v1/revisits?dueBefore=31.12.2026", FENG), 400, "parameter-invalid");
    refused(get("/api/v1/revisits?status=OPEN", FENG), 400, "parameter-invalid");
    refused(get("/api/v1/revisits?grade=" + "A".repeat(9), FENG), 400, "parameter-invalid");
    refused(get("/api/v1/me/tasks?after=zzz", FENG), 400, "cursor-invalid");
    refused(get("/api/v1/visits/unknown", FENG), 404, "not-found");
    refused(
        post("/api/v1/revisits/unknown/complete", FENG, "{\"mode\":\"FAX\"}"),
        422,
        "validation-failed");
  }

  @Test
  void whoIsNotEntitledIsRefused() {
    String auditor = person("tang.shenji", "auditor");
    String portal = TestSuite.running().issuer().app("portal", "complaints.read complaints.write");

    refused(get("/api/v1/visits", auditor), 403, "right-missing");
    refused(get("/api/v1/revisits", portal), 403, "right-missing");
    refused(post("/api/v1/visits", person("zhao.zhuren", "office"), "{}"), 403, "right-missing");
    refused(send("GET", "/api/v1/follow-ups", null, null), 401, "token-missing");
    assertThat(get("/api/v1/me/tasks", person("pu.tong", "employee")).status()).isEqualTo(200);
  }

  private static void refused(Answer answer, int status, String slug) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.text("/type")).isEqualTo("urn:kehu:problem:visit:" + slug);
    assertThat(answer.text("/detail")).isNotBlank();
  }

  @Test
  void tasksArePagedByDueTimeWithoutLossOrDoubling() {
    String[] ids = new String[7];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = UUID.randomUUID().toString();
      String due = i == 3 ? "" : ",\"dueAt\":\"2026-12-%02dT08:00:00Z\"".formatted(20 - i);
      Events.tell(
          "kehu.task.state.v1",
          "kehu.task.state.v1",
          "case/" + ids[i],
          1,
          """
          {"taskId":"%s","kind":"PAGED","subject":"case/%s","number":"TS-%d","role":"legal",
           "departmentId":"legal","level":"NORMAL","link":"/api/v1/complaints/%s"%s}
          """
              .formatted(ids[i], ids[i], i, ids[i], due));
    }
    String legal = person("qin.fawu", "legal");
    String path = "/api/v1/me/tasks?kind=PAGED&total=true&limit=";
    eventually(() -> assertThat(get(path + 1, legal).text("/total")).isEqualTo("7"));

    Answer first = get(path + 4, legal);
    Answer second = get(path + 4 + "&after=" + first.text("/next"), legal);

    assertThat(numbers(first)).containsExactly("TS-6", "TS-5", "TS-4", "TS-2");
    eventually(() ->
        assertThat(Instant.parse(get(path + 1, legal).text("/asOf")))
            .isAfter(Instant.now().minus(Duration.ofMinutes(5))));
    assertThat(numbers(second)).containsExactly("TS-1", "TS-0", "TS-3");
    assertThat(second.body().has("next")).isFalse();
    assertThat(get(path + 4, person("qin.fawu", "agent")).text("/total")).isEqualTo("0");
    Events.tell("kehu.task.state.v1", "kehu.task.state.v1", "case/" + ids[0], 2, null);
    eventually(() -> assertThat(get(path + 1, legal).text("/total")).isEqualTo("6"));
  }

  @Test
  void whatOneSubjectTellsOfSeveralTasksAtOnceIsAllKept() {
    String subject = "lead/" + UUID.randomUUID();
    tellSeat(subject, "decision", 2, true);
    tellSeat(subject, "payment", 2, true);
    tellSeat(subject, "filing", 2, true);
    String legal = person("qin.fawu", "legal");
    String path = "/api/v1/me/tasks?kind=SEATED&total=true";
    eventually(() -> assertThat(get(path, legal).text("/total")).isEqualTo("3"));

    tellSeat(subject, "decision", 3, false);
    tellSeat(subject, "payment", 3, true);
    tellSeat(subject, "filing", 3, false);

    eventually(() -> assertThat(numbers(get(path, legal))).containsExactly("payment"));
  }

  /** A task of its own record, as a subject tells several in one write. */
  private static void tellSeat(String subject, String seat, long sequence, boolean open) {
    String id = subject.substring(subject.indexOf('/') + 1) + "-" + seat;
    String task =
        """
        {"taskId":"%s","kind":"SEATED","subject":"%s","number":"%s","role":"legal",
         "departmentId":"legal","level":"NORMAL","link":"/x"}
        """
            .formatted(id, subject, seat);
    Events.tell(
        "kehu.task.state.v1",
        "kehu.task.state.v1",
        "task/" + id,
        sequence,
        UUID.randomUUID().toString(),
        open ? task : null,
        Map.of("ce_subject", subject));
  }

  @Test
  void theGeneralManagersQueueIsServedForEveryDepartment() {
    String id = UUID.randomUUID().toString();
    Events.tell(
        "kehu.task.state.v1",
        "kehu.task.state.v1",
        "case/" + id,
        1,
        """
        {"taskId":"%s","kind":"RESULT_APPROVAL","subject":"case/%s","number":"TS-9",
         "role":"general-manager","departmentId":"complaint-group","level":"NORMAL","link":"/x"}
        """
            .formatted(id, id));
    String path = "/api/v1/me/tasks?kind=RESULT_APPROVAL";

    eventually(() -> assertThat(get(path, WANG).body().get("items")).hasSize(1));
    assertThat(get(path, person("zheng.tousu", "complaint-officer")).body().get("items")).isEmpty();
    assertThat(get(path + "&queue=OWN", WANG).body().get("items")).isEmpty();
  }

  private static List<String> numbers(Answer page) {
    return page.body()
        .get("items")
        .valueStream()
        .map(item -> item.get("number").asString())
        .toList();
  }

  @Test
  void coverageIsToldByGradeUnderTheCallersRights() {
    plannedRevisit(customer("C", "NORMAL"));

    Answer coverage = get("/api/v1/revisits/coverage", WANG);

    assertThat(coverage.status()).as(coverage.response().body()).isEqualTo(200);
    assertThat(coverage.response().body()).contains("\"grade\":\"C\"");
    assertThat(get("/api/v1/revisits/coverage", person("chen.kefu", "agent")).body()).isEmpty();
  }

  @Test
  void theCadencePolicyIsServedWithItsPresets() {
    Answer policy = get("/api/v1/policies/visit/revisit-cadence", WANG);
    Answer presets = get("/api/v1/policies/visit/revisit-cadence/presets", WANG);

    assertThat(policy.status()).as(policy.response().body()).isEqualTo(200);
    assertThat(presets.response().body())
        .contains("telephone", "regular-contact", "customer-service");
  }

  @Test
  @Proves({"K-03", "M26"})
  void anotherCadenceInForceReplansAllCustomers() {
    String customer = customer("D", "NORMAL");
    plannedRevisit(customer("A", "NORMAL"));
    assertThat(revisitsOf(customer, WANG)).isEmpty();
    String admin = person("guan.li", "administrator");
    String versions = "/api/v1/policies/visit/revisit-cadence/versions";

    Answer draft =
        post(
            versions,
            admin,
            "{\"preset\":\"regular-contact\",\"note\":\"D类每年联系一次\",\"responsibility\":"
                + "{\"departmentId\":\"customer-service\",\"personId\":\"st-sun-jingli\"}}");
    assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
    String version = versions + "/" + draft.text("/version");
    assertThat(post(version + "/submit", admin, "").status()).isEqualTo(200);
    Answer approved = post(version + "/approve", WANG, "");
    assertThat(approved.status()).as(approved.response().body()).isEqualTo(200);
    ((MovableClock) clock).move(Duration.ofMinutes(3));

    JsonNode planned = plannedRevisit(customer);
    assertThat(planned.get("grade").asString()).isEqualTo("D");
    assertThat(planned.get("policyVersion").asInt()).isPositive();
    // Back to before it takes force, which alone can be withdrawn.
    ((MovableClock) clock).move(Duration.ofMinutes(-15));
    Answer withdrawn = post(version + "/withdraw", WANG, "{\"reason\":\"测试结束\"}");
    assertThat(withdrawn.status()).as(withdrawn.response().body()).isEqualTo(200);
    ((MovableClock) clock).reset();
  }

  @Test
  @Proves({"P-30", "M15", "M26"})
  void aDayThatTheNextCalendarTakesOffIsLeftByItsRevisits() {
    String customer = customer("A", "NORMAL");
    JsonNode planned = plannedRevisit(customer);
    String id = planned.get("id").asString();
    String day = planned.get("dueOn").asString();

    tellCalendar(1, "APPROVED", day);

    eventually(
        () -> assertThat(plannedRevisit(customer).get("dueOn").asString()).isNotEqualTo(day));
    eventually(() ->
        assertThat(Events.of("kehu.visit.v1", id).getLast().body())
            .contains("CALENDAR_CHANGED", "\"previousDueOn\":\"" + day + "\""));
    tellCalendar(2, "WITHDRAWN", day);
  }

  /** The suite's calendar with one holiday more, in force in a minute. */
  private void tellCalendar(int sequence, String status, String holiday) {
    ObjectNode value =
        (ObjectNode)
            JSON.readTree(
                Objects.requireNonNull(
                    CalendarPolicy.class.getResourceAsStream("policy/calendar.json")));
    value
        .withArray("holidays")
        .addObject()
        .put("name", "停电")
        .put("englishName", "power cut")
        .put("from", holiday)
        .put("to", holiday);
    ((ObjectNode) value.get("known")).put("until", "2099-12-31");
    ObjectNode body =
        JSON.createObjectNode()
            .put("service", "customer")
            .put("kind", "calendar")
            .put("version", 41)
            .put("status", status)
            .put("effectiveFrom", clock.instant().plusSeconds(60).toString())
            .put("responsibleDepartmentId", "gm-office")
            .put("responsiblePersonId", "st-zhao-zhuren")
            .set("value", value);
    String topic = "kehu.policy.state.v1";
    Events.tell(topic, topic, "policy/customer.calendar.41", sequence, body.toString());
  }

  @Test
  @Proves("M26")
  void customersToldAtOnceAreSpreadOverTheDaysOfTheirOwner() {
    String owner = "st-spread";
    for (int i = 0; i < 60; i++) {
      tell(UUID.randomUUID().toString(), 1, "A", "NORMAL", owner, "COOPERATING");
    }
    String path = "/api/v1/revisits?limit=200&owner=" + owner;
    eventually(() -> assertThat(get(path, WANG).body().get("items")).hasSize(60));

    Map<String, Long> byDay =
        get(path, WANG)
            .body()
            .get("items")
            .valueStream()
            .collect(
                Collectors.groupingBy(one -> one.get("dueOn").asString(), Collectors.counting()));
    assertThat(byDay.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(2));
  }

  @Test
  void anErasedCustomerIsOwedNothing() {
    String customer = customer("A", "NORMAL");
    String id = plannedRevisit(customer).get("id").asString();

    Events.tell(
        "kehu.customer.internal.v1", "kehu.customer.internal.v1", "customer/" + customer, 2, null);

    eventually(() -> assertThat(told(id)).contains("kehu.visit.revisit-withdrawn.v1"));
    eventually(() -> assertThat(get("/api/v1/revisits/" + id, HE).status()).isEqualTo(404));
  }

  @Test
  @Proves("M40")
  void opsSeeOpenRevisitsByGrade() {
    plannedRevisit(customer("B", "NORMAL"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> meters.get("kehu.visit.revisits.open").tag("grade", "B").gauge().value(),
            open -> open >= 1);
    assertThat(meters.get("kehu.visit.revisits.overdue").tag("grade", "B").gauge().value())
        .isZero();
  }

  @Test
  void aDeputySeesTheTasksOfAnAbsentLeader() {
    Instant yesterday = Instant.now().minusSeconds(86_400);
    tellChief(2, ",\"absentFrom\":\"" + yesterday + "\"");
    String task = UUID.randomUUID().toString();
    Events.tell(
        "kehu.task.state.v1",
        "kehu.task.state.v1",
        "case/" + task,
        1,
        """
        {"taskId":"%s","kind":"APPROVAL","subject":"case/%s","number":"TS-1",
         "assigneeId":"st-wang-zong","departmentId":"gm-office","level":"NORMAL","link":"/x"}
        """
            .formatted(task, task));

    String deputy = person("li.fu", "general-manager");
    eventually(() ->
        assertThat(get("/api/v1/me/tasks?queue=OWN&kind=APPROVAL", deputy).response().body())
            .contains(task));
    tellChief(3, "");
  }

  private static void tellChief(int sequence, String further) {
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/st-wang-zong",
        sequence,
        """
        {"staffId":"st-wang-zong","userName":"wang.zong","name":"王总","departmentId":"gm-office",
         "departments":["gm-office"],"leader":true,"deputyOf":[],"active":true%s}
        """
            .formatted(further));
  }

  @Test
  @Proves({"M30", "C-72"})
  void whoHasALetterSeesTheWorkThatItLendsAndNoOther() {
    String lent = approvalTask("policy.approve", "\"role\":\"general-manager\"");
    String other = approvalTask("archive.loan", "\"assigneeId\":\"st-lending-gm\"");
    tellPerson("st-lending-gm", "");
    tellPerson("st-zhao-zhuren", "");
    String office = person("zhao.zhuren", "agent");
    String path = "/api/v1/me/tasks?queue=OWN&kind=LENT";
    assertThat(get(path, office).response().body()).doesNotContain(lent, other);

    Instant now = Instant.now();
    tellPerson(
        "st-lending-gm",
        """
        ,"letters":[{"id":"l","delegateId":"st-zhao-zhuren","powers":["policy.approve"],
         "roles":["general-manager"],"from":"%s","until":"%s"}]
        """
            .formatted(now.minusSeconds(60), now.plusSeconds(86_400)));

    eventually(
        () -> assertThat(get(path, office).response().body()).contains(lent).doesNotContain(other));
  }

  private static String approvalTask(String power, String holder) {
    String task = UUID.randomUUID().toString();
    Events.tell(
        "kehu.task.state.v1",
        "kehu.task.state.v1",
        "approval/" + task,
        1,
        """
        {"taskId":"%s","kind":"LENT","subject":"approval/%s","number":"SP-1",%s,
         "departmentId":"gm-office","level":"NORMAL","link":"/x","power":"%s"}
        """
            .formatted(task, task, holder, power));
    return task;
  }

  private static void tellPerson(String id, String further) {
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + id,
        System.nanoTime(),
        """
        {"staffId":"%s","userName":"%s","name":"某某","departmentId":"gm-office",
         "departments":["gm-office"],"leader":false,"deputyOf":[],"active":true%s}
        """
            .formatted(id, id.substring(3).replace('-', '.'), further));
  }

  @Test
  void theApiDescribesItselfWithChineseExamples() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/openapi"))
            .build();

    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "/api/v1/visits/{id}/complete",
            "/api/v1/revisits/{id}/explain",
            "/api/v1/follow-ups/{id}/records",
            "/api/v1/me/tasks",
            "客户明年计划扩产");
  }

  @Test
  void everyRowOfTheAccessTableIsAnOperationAndTheOtherWayRound() {
    AccessRows.areTheOperationsOf(context);
  }
}

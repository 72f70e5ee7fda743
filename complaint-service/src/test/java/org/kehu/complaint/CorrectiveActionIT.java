package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What keeps a fault from coming back, from the plan to the proof that it helped. */
@KehuServiceTest
class CorrectiveActionIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ACTIONS = "/api/v1/corrective-actions";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String LEADER = Http.person("zheng.tousu", "complaint-officer");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String EMPLOYEE = Http.person("pu.tong", "employee");
  private static final String DATES =
      "\"dueAt\":\"2999-01-15T09:30:00Z\",\"checkDueAt\":\"2999-04-15T09:30:00Z\"";
  private static final String EVIDENCE =
      "{\"evidence\":[{\"description\":\"委托单新版截图,培训签到表\",\"reference\":\"PX-2027-0112\"}]}";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed = List.of("st-chen-kefu", "st-wu-tousu", "st-zheng-tousu", "st-pu-tong");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String taken(String token) {
    String body = "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"}";
    return http.post(CASES, token, body).is(201).text("/id");
  }

  private static String plan(String owner, String further) {
    return """
    {"kind":"CORRECTIVE","rootCause":"委托单没有加急必填校验","description":"增加加急必填校验",
     "product":"面料成分检测","ownerId":"%s",%s,%s}
    """
        .formatted(owner, DATES, further);
  }

  private String planned(String caseId, String owner) {
    String of = "\"origin\":\"CASE\",\"caseIds\":[\"%s\"]".formatted(caseId);
    return http.post(ACTIONS, LEADER, plan(owner, of)).is(201).text("/id");
  }

  private List<String> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.complaint.", "").replace(".v1", ""))
        .distinct()
        .toList();
  }

  @Test
  @Proves({"P-40", "P-41", "M22"})
  void anActionGoesFromThePlanToTheProofThatItHelped() {
    String caseId = taken(AGENT);
    String id = planned(caseId, "st-wu-tousu");

    Answer shown = http.get(ACTIONS + "/" + id, OFFICER).is(200);
    assertThat(shown.text("/number")).matches("JZ-\\d{8}-\\d{4,}");
    assertThat(shown.text("/caseIds/0")).isEqualTo(caseId);
    assertThat(shown.text("/status")).isEqualTo("PLANNED");
    assertThat(shown.header("ETag")).isNotBlank();
    act(id, "check", LEADER, "{\"effective\":true,\"note\":\"x\"}")
        .refused(409, "action-move-not-allowed");
    act(id, "complete", OFFICER, EVIDENCE).is(200);
    act(id, "check", OFFICER, "{\"effective\":true,\"note\":\"自评\"}").refused(403, "own-action");
    act(id, "check", LEADER, "{\"effective\":false,\"note\":\"仍有漏填\"}")
        .refused(422, "again-mismatch");
    Answer anew =
        act(id, "check", LEADER, "{\"effective\":false,\"note\":\"仍有漏填\"," + DATES + "}").is(200);
    assertThat(anew.text("/status")).isEqualTo("PLANNED");
    act(id, "complete", OFFICER, EVIDENCE).is(200);
    Answer proved =
        act(id, "check", LEADER, "{\"effective\":true,\"note\":\"抽查 200 份无漏填\"}").is(200);
    assertThat(proved.text("/status")).isEqualTo("EFFECTIVE");
    assertThat(proved.json().path("completions").size()).isEqualTo(2);
    assertThat(proved.json().path("allowedMoves").size()).isZero();

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id))
              .containsExactly("action-planned", "action-completed", "action-checked");
          assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
        });
  }

  @Test
  @Proves({"M22", "M17"})
  void aDayThatPassesIsToldOnceAndIsTheOwnersTask() {
    String id = planned(taken(AGENT), "st-chen-kefu");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("\"DO_ACTION\"", "st-chen-kefu"));
    String moved =
        "{\"ownerId\":\"st-chen-kefu\",\"dueAt\":\"2030-01-15T09:30:00Z\","
            + "\"checkDueAt\":\"2030-04-15T09:30:00Z\",\"reason\":\"提前\"}";
    act(id, "replan", LEADER, moved).is(200);

    clock.set(java.time.Instant.parse("2030-01-15T09:31:00Z"));

    await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).contains("action-overdue"));
    assertThat(told(id)).containsExactly("action-planned", "action-replanned", "action-overdue");
  }

  @Test
  @Proves({"M5", "M22"})
  void whoDoesNotWorkOnTheCasePlansNothingForItAndLearnsNothingOfIt() {
    String caseId = taken(AGENT);
    String of = "\"origin\":\"CASE\",\"caseIds\":[\"%s\"]".formatted(caseId);

    http.post(ACTIONS, EMPLOYEE, plan("st-pu-tong", of)).refused(422, "action-case-unknown");
    http.post(ACTIONS, AGENT, plan("st-pu-tong", of)).refused(403, "action-not-yours");
    http.post(ACTIONS, EMPLOYEE, plan("st-pu-tong", "\"origin\":\"PATTERN\""))
        .refused(403, "action-not-yours");
    String id = planned(caseId, "st-pu-tong");
    Answer owners = http.get(ACTIONS + "/" + id, EMPLOYEE).is(200);
    assertThat(owners.body()).as("the owner sees the deed, not the case").doesNotContain(caseId);
    act(id, "cancel", EMPLOYEE, "{\"reason\":\"x\"}").refused(403, "action-not-yours");
    act(id, "complete", EMPLOYEE, EVIDENCE).is(200);
    http.get(ACTIONS + "?case=" + caseId, EMPLOYEE).refused(404, "not-found");
  }

  @Test
  void theListIsFiltered() {
    String caseId = taken(AGENT);
    String id = planned(caseId, "st-wu-tousu");

    for (String query :
        List.of(
            "case=" + caseId,
            "owner=st-wu-tousu",
            "status=PLANNED,DONE&kind=CORRECTIVE",
            "product=%E9%9D%A2%E6%96%99%E6%88%90%E5%88%86%E6%A3%80%E6%B5%8B",
            "dueBefore=2999-02-01T00:00:00Z")) {
      assertThat(http.get(ACTIONS + "?" + query, LEADER).is(200).body()).as(query).contains(id);
    }
    assertThat(http.get(ACTIONS + "?status=EFFECTIVE", LEADER).is(200).body()).doesNotContain(id);
    assertThat(http.get(ACTIONS + "?dueBefore=2026-01-01T00:00:00Z", LEADER).is(200).body())
        .doesNotContain(id);
    assertThat(http.get(ACTIONS, AGENT).is(200).body()).doesNotContain(id);
    for (String wrong : List.of("status=ODD", "case=x", "owner=%3Cx%3E", "dueBefore=soon")) {
      http.get(ACTIONS + "?" + wrong, LEADER).refused(400, "parameter-invalid");
    }
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"CASE\"")),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"FATE\"")),
        Arguments.of("", plan("<x>", "\"origin\":\"PATTERN\"")),
        Arguments.of("", plan("st-nobody", "\"origin\":\"PATTERN\"")),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"PATTERN\",\"caseIds\":[null]")),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"PATTERN\"").replace("2999", "2020")),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"PATTERN\"").replace("-04-", "-01-")),
        Arguments.of("", plan("st-wu-tousu", "\"origin\":\"PATTERN\",\"blame\":\"x\"")),
        Arguments.of("/" + NOBODY + "/complete", "{\"evidence\":[]}"),
        Arguments.of("/" + NOBODY + "/complete", "{\"evidence\":[{\"description\":\" \"}]}"),
        Arguments.of("/" + NOBODY + "/check", "{\"note\":\"x\"}"),
        Arguments.of("/" + NOBODY + "/check", "{\"effective\":true,\"note\":\"\"}"),
        Arguments.of("/" + NOBODY + "/replan", "{\"ownerId\":\"st-wu-tousu\"}"),
        Arguments.of("/" + NOBODY + "/cancel", "{\"reason\":\"" + "字".repeat(1001) + "\"}"),
        Arguments.of("/x/cancel", "{\"reason\":\"x\"}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(ACTIONS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyPlansOnce() {
    String body = plan("st-wu-tousu", "\"origin\":\"PATTERN\"");
    String key = java.util.UUID.randomUUID().toString();

    Answer first = http.send("POST", ACTIONS, LEADER, body, "Idempotency-Key", key).is(201);
    Answer again = http.send("POST", ACTIONS, LEADER, body, "Idempotency-Key", key).is(201);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(ACTIONS + "/" + id + "/" + command, token, body);
  }

  private String suggested(String more) {
    String body =
        "{\"kind\":\"SUGGESTION\",\"channel\":\"TELEPHONE\",\"description\":\"高峰期增设车位\""
            + more
            + "}";
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private List<String> noticesOf(String caseId) {
    return Events.once(Events.of("kehu.complaint.v1", caseId)).stream()
        .filter(heard -> heard.type().equals("kehu.complaint.notice-requested.v1"))
        .map(Events.Heard::body)
        .toList();
  }

  @Test
  @Proves({"P-64", "P-65", "P-66", "P-45"})
  void whoeverMadeASuggestionHearsWhatCameOfItOnceItHelped() {
    String written =
        suggested(",\"complainant\":{\"name\":\"王建国\",\"email\":\"wangjg@example.com\"}");
    String nameless = suggested("");
    String complaint = taken(AGENT);
    String of = "\"origin\":\"SUGGESTION\",\"caseIds\":[%s]";
    http.post(ACTIONS, LEADER, plan("st-wu-tousu", of.formatted("")))
        .refused(422, "validation-failed");
    http.post(ACTIONS, LEADER, plan("st-wu-tousu", of.formatted("\"" + complaint + "\"")))
        .refused(422, "action-not-of-a-suggestion");
    String both = "\"%s\",\"%s\"".formatted(written, nameless);
    String id =
        http.post(ACTIONS, CHIEF, plan("st-wu-tousu", of.formatted(both))).is(201).text("/id");
    act(id, "complete", OFFICER, EVIDENCE).is(200);
    act(id, "check", CHIEF, "{\"effective\":true,\"note\":\"实测\"}").refused(422, "effect-untold");
    String told = "等候由 20 分钟降至 5 分钟";

    act(
            id,
            "check",
            CHIEF,
            "{\"effective\":true,\"note\":\"实测一周\",\"effectTold\":\"%s\"}".formatted(told))
        .is(200);

    for (String suggestion : List.of(written, nameless)) {
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(http.get(CASES + "/" + suggestion, CHIEF).text("/effects/0/words"))
                  .isEqualTo(told));
      await().atMost(SOON).untilAsserted(() -> assertThat(noticesOf(suggestion)).hasSize(1));
    }
    assertThat(noticesOf(written).getFirst()).contains("\"case-effect\"", "\"CASE\"");
    assertThat(noticesOf(nameless).getFirst())
        .contains("\"case-effect-to-tell\"", "\"STAFF\"", "st-chen-kefu");
    assertThat(http.get(CASES + "/" + complaint, CHIEF).json().path("effects")).isEmpty();
  }
}

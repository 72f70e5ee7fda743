package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
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
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The telephone, from the first ring to an answer that was checked. */
@KehuServiceTest
class CallIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CALLS = "/api/v1/calls";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String COLLEAGUE = Http.person("lin.kefu", "agent");
  private static final String SUPERVISOR = Http.person("zhou.zhuguan", "supervisor");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String FINANCE = Http.person("xu.caiwu", "finance");
  private static final String AUDITOR = Http.person("tang.shenji", "auditor");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String SURE =
      "{\"answer\":\"按 GB/T 2910 判定\",\"verified\":true,\"basis\":\"与检测部核对\"}";

  /** A Monday, half past nine in the morning. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:30:00Z");

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed =
        List.of("st-chen-kefu", "st-lin-kefu", "st-sun-jingli", "st-zhou-zhuguan", "st-guan-li");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private static String call(int rings, String further) {
    return "{\"rings\":%d,\"topic\":\"INQUIRY\",\"question\":\"羊绒含量按哪个标准判定?\"%s}"
        .formatted(rings, further);
  }

  private Answer taken(int rings, String further) {
    return http.post(CALLS, AGENT, call(rings, further)).is(201);
  }

  private String hard() {
    return taken(2, ",\"hard\":true,\"callerNumber\":\"13805910001\",\"callerName\":\"王建国\"")
        .text("/id");
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(CALLS + "/" + id + "/" + command, token, body);
  }

  private List<String> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.complaint.", "").replace(".v1", ""))
        .distinct()
        .toList();
  }

  @Test
  @Proves({"P-59", "P-60"})
  void moreThanThreeRingsAreShownAndTheWordsInForceAreKept() {
    Answer script = http.get(CALLS + "/script", AGENT).is(200);
    assertThat(script.text("/opening")).contains("您好");
    assertThat(script.text("/closing")).contains("谢谢您的来电");

    Answer inTime = taken(3, "");
    Answer late = taken(4, ",\"scriptVersion\":\"%s\"".formatted(script.text("/version")));

    assertThat(inTime.json().path("answeredLate").asBoolean()).isFalse();
    assertThat(late.json().path("answeredLate").asBoolean()).isTrue();
    assertThat(late.text("/number")).matches("LD-\\d{8}-\\d{4,}");
    assertThat(inTime.text("/scriptVersion")).isEqualTo(script.text("/version"));
    http.post(CALLS, AGENT, call(1, ",\"scriptVersion\":\"1999-1\""))
        .refused(422, "script-unknown");
    assertThat(new Http(managementPort).get("/actuator/prometheus", AGENT).body())
        .contains("kehu_complaint_calls_total{", "kehu_complaint_callbacks_overdue");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(late.text("/id"))).containsExactly("call-recorded");
          assertThat(Events.of("kehu.complaint.v1", late.text("/id")).getFirst().body())
              .contains("\"late\":true");
        });
  }

  @Test
  @Proves({"P-61", "P-62", "F-07"})
  void aHardQuestionIsCheckedAndCalledBackNeverAnsweredBlindly() {
    clock.set(MONDAY);
    String id = hard();
    act(id, "answer", AGENT, "{\"answer\":\"应该合格\",\"verified\":false}")
        .refused(422, "answer-unverified");
    act(id, "answer", AGENT, "{\"answer\":\"合格\",\"verified\":true}")
        .refused(422, "answer-basis-missing");
    act(id, "promise-callback", AGENT, "{\"until\":\"2026-11-23T01:00:00Z\"}")
        .refused(422, "callback-in-past");
    act(id, "promise-callback", AGENT, "{\"until\":\"2026-11-25T01:00:00Z\"}")
        .refused(422, "callback-too-late");

    Answer promised = act(id, "promise-callback", AGENT, "{}").is(200);

    assertThat(promised.text("/status")).isEqualTo("AWAITING_CALLBACK");
    assertThat(promised.text("/dueAt"))
        .as("four business hours over a lunch break")
        .startsWith("2026-11-23T06:30:");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("\"CALL_BACK\"", "st-chen-kefu"));
    act(id, "callbacks", AGENT, "{\"reached\":false}").is(200);
    clock.set(Instant.parse("2026-11-23T06:31:00Z"));
    await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).contains("callback-overdue"));
    act(id, "callbacks", AGENT, "{\"reached\":true}").refused(422, "validation-failed");
    Answer answered = act(id, "callbacks", AGENT, SURE.replace("{", "{\"reached\":true,")).is(200);
    assertThat(answered.text("/status")).isEqualTo("ANSWERED");
    assertThat(answered.text("/reply/basis")).isEqualTo("与检测部核对");
    act(id, "answer", AGENT, SURE).refused(409, "call-move-not-allowed");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id))
              .containsExactly(
                  "call-recorded",
                  "callback-promised",
                  "callback-missed",
                  "callback-overdue",
                  "call-answered");
          assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
        });
  }

  @Test
  @Proves("P-62")
  void withoutANumberThereIsNoCallBack() {
    String id = taken(1, "").text("/id");

    act(id, "promise-callback", AGENT, "{}").refused(422, "callback-number-missing");
    act(id, "promise-callback", AGENT, "{\"number\":\"13805910002\"}").is(200);
  }

  @Test
  @Proves("P-63")
  void aCallThatNeedsASkillGoesToAColleagueWhoHasIt() {
    String id = hard();
    act(id, "transfer", AGENT, "{\"skill\":\"TELEPATHY\"}").refused(422, "skill-unknown");

    assertThat(act(id, "transfer", AGENT, "{\"skill\":\"LINE_FAULT\"}").is(200).text("/handlerId"))
        .isEqualTo("st-guan-li");
    Answer dialect = act(id, "transfer", AGENT, "{\"skill\":\"DIALECT_MINNAN\"}").is(200);
    assertThat(dialect.text("/handlerId"))
        .as("the department's leader first")
        .isEqualTo("st-sun-jingli");
    assertThat(dialect.json().path("transfers").size()).isEqualTo(2);
    act(id, "transfer", COLLEAGUE, "{\"skill\":\"ORDERS\"}").refused(404, "not-found");
    act(id, "transfer", FINANCE, "{\"skill\":\"ORDERS\"}").refused(403, "call-not-yours");
  }

  @Test
  @Proves({"P-71", "P-72", "P-74"})
  void repairAndPreSaleCallsAreTakenAndFollowedInTheirCase() {
    String caseId =
        http.post(
                CASES,
                AGENT,
                "{\"kind\":\"FAULT\",\"channel\":\"TELEPHONE\",\"description\":\"天平无法归零\"}")
            .is(201)
            .text("/id");
    String repair = call(2, ",\"caseId\":\"%s\"".formatted(caseId)).replace("INQUIRY", "REPAIR");
    String id = http.post(CALLS, AGENT, repair).is(201).text("/id");
    String preSale =
        http.post(CALLS, AGENT, call(1, "").replace("INQUIRY", "PRE_SALE")).is(201).text("/id");
    act(preSale, "answer", AGENT, "{\"answer\":\"可先寄样\",\"verified\":true}").is(200);

    assertThat(http.get(CALLS + "?case=" + caseId, AGENT).is(200).body())
        .contains(id)
        .doesNotContain(preSale);
    act(preSale, "link", AGENT, "{\"caseId\":\"%s\"}".formatted(NOBODY))
        .refused(422, "call-case-unknown");
    act(preSale, "link", AGENT, "{\"caseId\":\"%s\"}".formatted(caseId)).is(200);
    assertThat(http.get(CALLS + "?topic=PRE_SALE&status=ANSWERED", AGENT).is(200).body())
        .contains(preSale)
        .doesNotContain(id);
    http.get(CALLS + "?case=" + caseId, SALES).refused(404, "not-found");
    http.post(CALLS, SALES, repair).refused(422, "call-case-unknown");
  }

  @Test
  @Proves("F-07")
  void earlierCallsAreFoundByTheNumberHoweverItIsWritten() {
    String id = taken(1, ",\"callerNumber\":\"139 0591 7788\",\"callerName\":\"李红\"").text("/id");

    String asked = "{\"callerNumber\":\"+86 13905917788\"}";
    assertThat(http.post(CALLS + "/lookup", SUPERVISOR, asked).is(200).body())
        .contains(id)
        .doesNotContain("李红", "13905917788");
    assertThat(http.post(CALLS + "/lookup", SALES, asked).is(200).body()).doesNotContain(id);
    http.post(CALLS + "/lookup", FINANCE, asked).is(403);
    http.post(CALLS + "/lookup", AGENT, "{\"callerNumber\":\"call me\"}")
        .refused(422, "validation-failed");
    assertThat(http.get(CALLS + "/" + id, SUPERVISOR).is(200).body()).contains("李红");
    assertThat(http.get(CALLS + "/" + id, FINANCE).is(200).body())
        .doesNotContain("李红", "13905917788", "139 0591 7788");
  }

  @Test
  @Proves("X-13")
  void aRecordingIsPlayedByFewAndEachTimeStandsInTheTrail() {
    String id = taken(1, ",\"recordingReference\":\"REC-77\"").text("/id");
    String why = "{\"reason\":\"核对客户原话\"}";

    assertThat(http.get(CALLS + "/" + id, AGENT).is(200).body()).doesNotContain("REC-77");
    act(id, "recording/play", AGENT, why).is(403);
    act(id, "recording/play", SUPERVISOR, "{\"reason\":\" \"}").refused(422, "validation-failed");
    assertThat(act(id, "recording/play", SUPERVISOR, why).is(200).text("/reference"))
        .isEqualTo("REC-77");
    act(taken(1, "").text("/id"), "recording/play", CHIEF, why).refused(409, "call-not-recorded");

    assertThat(http.get("/api/v1/audit/complaint?subject=call/" + id, AUDITOR).is(200).body())
        .contains("call.recording-played", "st-zhou-zhuguan", "核对客户原话");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", call(-1, "")),
        Arguments.of("", call(61, "")),
        Arguments.of("", call(1, ",\"callerNumber\":\"none\"")),
        Arguments.of("", call(1, ",\"caseId\":\"x\"")),
        Arguments.of("", call(1, ",\"mood\":\"x\"")),
        Arguments.of("", call(1, ",\"recordingReference\":\"" + "9".repeat(201) + "\"")),
        Arguments.of("", call(1, "").replace("INQUIRY", "GOSSIP")),
        Arguments.of(one + "/answer", "{\"answer\":\"x\"}"),
        Arguments.of(one + "/answer", "{\"answer\":\" \",\"verified\":true}"),
        Arguments.of(one + "/promise-callback", "{\"until\":\"soon\"}"),
        Arguments.of(one + "/promise-callback", "{\"number\":\"x\"}"),
        Arguments.of(one + "/callbacks", "{}"),
        Arguments.of(one + "/callbacks", "{\"reached\":true,\"answer\":\"x\"}"),
        Arguments.of(one + "/transfer", "{\"skill\":\"minnan\"}"),
        Arguments.of(one + "/link", "{\"caseId\":\"TS-1\"}"),
        Arguments.of("/x/transfer", "{\"skill\":\"ORDERS\"}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(CALLS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }

  @Test
  @Proves("M33")
  void aRepeatedKeyWritesOneCallDown() {
    String key = java.util.UUID.randomUUID().toString();

    Answer first = http.send("POST", CALLS, AGENT, call(2, ""), "Idempotency-Key", key).is(201);
    Answer again = http.send("POST", CALLS, AGENT, call(2, ""), "Idempotency-Key", key).is(201);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
  }
}

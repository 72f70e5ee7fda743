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
import org.springframework.boot.test.web.server.LocalServerPort;

/** Departments that help each other with a case, and the office that decides. */
@KehuServiceTest
class CooperationIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final String COOPERATIONS = "/api/v1/cooperations";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String LEADER = Http.person("zheng.tousu", "complaint-officer");
  private static final String PRODUCTION = Http.person("pu.tong", "employee");
  private static final String SALES = Http.person("yang.zongjian", "supervisor");
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String OTHER = Http.person("he.dakehu", "account-manager");
  private static final String SLIP = "{\"content\":\"已先行安排重检\",\"reference\":\"LL-2026-0001\"}";
  private static final String RULING = "{\"decision\":\"由生产处承担重检\"}";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String taken() {
    String body = "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"}";
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private static String ask(String caseId, String departments, String further) {
    return """
    {"caseId":"%s","matter":"请复核该批次的检测流程","departmentIds":[%s],
     "dueAt":"2026-11-24T01:00:00Z"%s}
    """
        .formatted(caseId, departments, further);
  }

  private String asked(String departments, String further) {
    Answer answer = http.post(COOPERATIONS, LEADER, ask(taken(), departments, further)).is(201);
    assertThat(answer.text("/number")).matches("XZ-\\d{8}-\\d{4,}");
    assertThat(answer.text("/leadDepartmentId")).isEqualTo("complaint-group");
    return answer.text("/id");
  }

  private static String opinion(String department, String position) {
    return "{\"departmentId\":\"%s\",\"position\":\"%s\",\"opinion\":\"费用由我处承担\"}"
        .formatted(department, position);
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(COOPERATIONS + "/" + id + "/" + command, token, body);
  }

  private List<String> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.complaint.cooperation-", "").replace(".v1", ""))
        .toList();
  }

  @Test
  @Proves("P-57")
  void whereDepartmentsDifferTheOfficeDecides() {
    String id = asked("\"production\",\"sales\"", "");
    act(id, "opinions", PRODUCTION, opinion("sales", "AGREE"))
        .refused(403, "cooperation-not-yours");
    act(id, "opinions", PRODUCTION, opinion("production", "AGREE")).is(200);
    act(id, "opinions", PRODUCTION, opinion("production", "OBJECT"))
        .refused(409, "opinion-not-awaited");
    act(id, "ruling", OFFICE, RULING).refused(409, "cooperation-move-not-allowed");

    Answer disputed = act(id, "opinions", SALES, opinion("sales", "OBJECT")).is(200);

    assertThat(disputed.text("/status")).isEqualTo("DISPUTED");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("RULE_COOPERATION", "office"));
    act(id, "ruling", SALES, RULING).refused(403, "cooperation-not-yours");
    Answer ruled = act(id, "ruling", OFFICE, RULING).is(200);
    assertThat(ruled.text("/status")).isEqualTo("RULED");
    assertThat(ruled.text("/ruling/stamp/by")).isEqualTo("st-zhao-zhuren");
    act(id, "cancel", LEADER, "{\"reason\":\"x\"}").refused(409, "cooperation-move-not-allowed");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(id))
                .containsExactly("asked", "opinion-given", "opinion-given", "disputed", "ruled"));
  }

  @Test
  @Proves({"P-52", "F-10"})
  void whoSolvesFirstHandsInTheSlipAfterwards() {
    String id = asked("\"production\"", ",\"solvedFirst\":true");
    Answer agreed = act(id, "opinions", PRODUCTION, opinion("production", "AGREE")).is(200);
    assertThat(agreed.text("/status")).isEqualTo("AGREED");
    assertThat(agreed.json().path("awaitsSlip").asBoolean()).isTrue();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-slip").getLast().body())
                .contains("SUBMIT_WORK_SLIP", "st-zheng-tousu"));

    act(id, "slip", PRODUCTION, SLIP).refused(403, "cooperation-not-yours");
    Answer handedIn = act(id, "slip", LEADER, SLIP).is(200);

    assertThat(handedIn.text("/slip/reference")).isEqualTo("LL-2026-0001");
    assertThat(handedIn.json().path("awaitsSlip").asBoolean()).isFalse();
    act(id, "slip", LEADER, SLIP).refused(409, "slip-submitted");
  }

  @Test
  @Proves("P-57")
  void anOpinionThatDoesNotComeIsTheOfficesWorkToo() {
    String id = asked("\"production\"", "");

    clock.set(Instant.parse("2026-11-24T01:01:00Z"));

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id)).containsExactly("asked", "overdue");
          assertThat(Events.of("kehu.task.state.v1", id + "-late").getLast().body())
              .contains("LATE_COOPERATION", "office");
        });
    act(id, "cancel", PRODUCTION, "{\"reason\":\"x\"}").refused(403, "cooperation-not-yours");
    Answer cancelled = act(id, "cancel", LEADER, "{\"reason\":\"已自行解决\"}").is(200);
    assertThat(cancelled.json().path("late").asBoolean()).isFalse();
    assertThat(cancelled.text("/lastReason")).isEqualTo("已自行解决");
    act(id, "opinions", PRODUCTION, opinion("production", "AGREE"))
        .refused(409, "cooperation-move-not-allowed");
  }

  @Test
  @Proves({"P-52", "P-57"})
  void aSlipThatDoesNotFollowIsTheOfficesWorkWhileOpinionsAreAwaited() {
    String id = asked("\"production\"", ",\"solvedFirst\":true");
    Answer asked = http.get(COOPERATIONS + "/" + id, LEADER).is(200);
    Instant slipBy = Instant.parse(asked.text("/slipDueAt"));
    assertThat(slipBy).isAfter(Instant.parse(asked.text("/dueAt")));

    clock.set(slipBy.plusSeconds(60));

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.complaint.v1", id).getLast().body())
                .contains("\"awaited\":\"SLIP\""));
    assertThat(act(id, "slip", LEADER, SLIP).is(200).json().path("late").asBoolean())
        .as("the opinion is late too")
        .isTrue();
    act(id, "opinions", PRODUCTION, opinion("production", "AGREE")).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-opinion-1").getLast().body())
                .isNull());
  }

  @Test
  @Proves("M5")
  void onlyWhoIsAskedOrLeadsSeesItAndTheCaseStaysWithWhoWorksOnIt() {
    String caseId = taken();
    http.post(COOPERATIONS, LEADER, ask(NOBODY, "\"production\"", ""))
        .refused(422, "cooperation-case-unknown");
    http.post(COOPERATIONS, LEADER, ask(caseId, "\"moon\"", ""))
        .refused(422, "cooperation-department-unknown");
    http.post(COOPERATIONS, LEADER, ask(caseId, "\"complaint-group\"", ""))
        .refused(422, "cooperation-without-partner");
    http.post(
            COOPERATIONS,
            LEADER,
            ask(caseId, "\"production\"", "").replace("2026-11-24", "2026-11-20"))
        .refused(422, "cooperation-due-in-past");

    String id =
        http.post(COOPERATIONS, LEADER, ask(caseId, "\"production\"", "")).is(201).text("/id");
    String path = COOPERATIONS + "/" + id;
    assertThat(http.get(path, PRODUCTION).is(200).body()).doesNotContain(caseId);
    http.get(path, OTHER).refused(404, "not-found");
    http.get(COOPERATIONS + "?case=" + caseId, PRODUCTION).refused(404, "not-found");
    assertThat(
            http.get(
                    COOPERATIONS
                        + "?limit=200&status=ASKED&partner=production"
                        + "&dueBefore=2026-11-25T00:00:00Z&case="
                        + caseId,
                    LEADER)
                .is(200)
                .body())
        .contains(id);
    act(id, "ruling", SALES, RULING).refused(404, "not-found");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", ask("x", "\"production\"", "")),
        Arguments.of("", ask(NOBODY, "", "")),
        Arguments.of("", ask(NOBODY, "\"<x>\"", "")),
        Arguments.of("", ask(NOBODY, "\"production\"", "").replace("2026-11-24T01", "soon")),
        Arguments.of("", ask(NOBODY, "\"production\"", ",\"solvedFirst\":\"perhaps\"")),
        Arguments.of(one + "/opinions", opinion("production", "MAYBE")),
        Arguments.of(one + "/opinions", opinion("<x>", "AGREE")),
        Arguments.of(one + "/ruling", "{\"decision\":\" \"}"),
        Arguments.of(one + "/slip", "{\"reference\":\"LL-1\"}"),
        Arguments.of(
            one + "/slip", "{\"content\":\"x\",\"reference\":\"" + "9".repeat(201) + "\"}"),
        Arguments.of(one + "/cancel", "[]"),
        Arguments.of("/x/cancel", "{\"reason\":\"x\"}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(COOPERATIONS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }
}

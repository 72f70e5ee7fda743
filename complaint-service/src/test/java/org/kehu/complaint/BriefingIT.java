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

/** What is reported upward and forwarded, and who takes note of it. */
@KehuServiceTest
class BriefingIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String BRIEFINGS = "/api/v1/briefings";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String LEADER = Http.person("sun.jingli", "manager");
  private static final String SALES = Http.person("yang.zongjian", "supervisor");
  private static final String PRODUCTION = Http.person("pu.tong", "employee");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String OTHER = Http.person("he.dakehu", "account-manager");
  private static final String WHY = "{\"reason\":\"数据有误\"}";

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
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String asked() {
    String body = "{\"kind\":\"INQUIRY\",\"channel\":\"TELEPHONE\",\"description\":\"检测周期多久\"}";
    String id = http.post(CASES, AGENT, body).is(201).text("/id");
    http.command(id, "acknowledge", AGENT, "{}").is(200);
    return id;
  }

  private static String briefing(String kind, String further) {
    return "{\"kind\":\"%s\",\"content\":\"客户希望在线查看检测进度\"%s}".formatted(kind, further);
  }

  private static String feedback(String further) {
    return briefing("FEEDBACK", ",\"topic\":\"NEED\",\"product\":\"面料成分检测\"" + further);
  }

  private static String results(String caseId) {
    return briefing("SUMMARY", ",\"caseIds\":[\"%s\"]".formatted(caseId));
  }

  private static String note(String department, String further) {
    return "{\"departmentId\":\"%s\"%s}".formatted(department, further);
  }

  private Answer submitted(String token, String body) {
    return http.post(BRIEFINGS, token, body).is(201);
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(BRIEFINGS + "/" + id + "/" + command, token, body);
  }

  private static List<String> recipients(Answer briefing) {
    return briefing
        .json()
        .path("recipients")
        .valueStream()
        .map(one -> one.path("departmentId").asString())
        .toList();
  }

  private List<String> told(String id) {
    return Events.of("kehu.complaint.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.complaint.briefing-", "").replace(".v1", ""))
        .toList();
  }

  @Test
  @Proves("P-42")
  void theResultOfACaseIsReportedToTheSuperior() {
    String caseId = asked();
    http.post(BRIEFINGS, AGENT, briefing("SUMMARY", "")).refused(422, "briefing-cases-missing");
    http.post(BRIEFINGS, AGENT, results(NOBODY)).refused(422, "briefing-case-unknown");
    http.post(BRIEFINGS, OTHER, results(caseId)).refused(422, "briefing-case-unknown");
    http.post(BRIEFINGS, AGENT, results(caseId)).refused(409, "briefing-case-unsolved");
    http.command(caseId, "resolve", AGENT, "{\"solution\":\"五个工作日\",\"decisionTold\":true}")
        .is(200);

    Answer report = submitted(AGENT, results(caseId));

    String id = report.text("/id");
    assertThat(report.text("/number")).matches("CB-\\d{8}-\\d{4,}");
    assertThat(recipients(report)).containsExactly("customer-service");
    assertThat(report.text("/recipients/0/leaderId")).isEqualTo("st-sun-jingli");
    act(id, "acknowledgements", AGENT, note("customer-service", ""))
        .refused(403, "briefing-not-yours");
    Answer noted = act(id, "acknowledgements", LEADER, note("customer-service", "")).is(200);
    assertThat(noted.text("/status")).isEqualTo("ACKNOWLEDGED");
    assertThat(noted.text("/recipients/0/noted/by")).isEqualTo("st-sun-jingli");
    act(id, "withdraw", AGENT, WHY).refused(409, "briefing-move-not-allowed");
    assertThat(http.get(BRIEFINGS + "?kind=SUMMARY&case=" + caseId, AGENT).is(200).body())
        .contains(id);
    http.get(BRIEFINGS + "?case=" + caseId, OTHER).refused(404, "not-found");
    assertThat(recipients(submitted(LEADER, briefing("PROBLEM", ""))))
        .as("who leads reports to management")
        .containsExactly("gm-office");
  }

  @Test
  @Proves("P-66")
  void whatCustomersSayIsForwardedToManagementMarketingAndTechnicalDepartmentsWhoTakeNote() {
    http.post(BRIEFINGS, AGENT, briefing("FEEDBACK", "")).refused(422, "briefing-topic-missing");
    http.post(BRIEFINGS, AGENT, feedback(",\"departmentIds\":[\"moon\"]"))
        .refused(422, "briefing-department-unknown");

    Answer forwarded = submitted(AGENT, feedback(",\"departmentIds\":[\"legal\",\"sales\"]"));

    String id = forwarded.text("/id");
    assertThat(recipients(forwarded)).containsExactly("gm-office", "sales", "production", "legal");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-note-2").getLast().body())
                .contains("ACKNOWLEDGE_BRIEFING", "st-yang-zongjian"));
    http.get(BRIEFINGS + "/" + id, OTHER).refused(404, "not-found");
    act(id, "acknowledgements", PRODUCTION, note("sales", "")).refused(403, "briefing-not-yours");
    act(id, "withdraw", SALES, WHY).refused(403, "briefing-not-yours");
    Answer partly =
        act(id, "acknowledgements", SALES, note("sales", ",\"reply\":\"列入方案\"")).is(200);
    assertThat(partly.text("/status")).isEqualTo("NOTED");
    act(id, "acknowledgements", SALES, note("sales", ""))
        .refused(409, "acknowledgement-not-awaited");
    act(id, "acknowledgements", PRODUCTION, note("production", "")).is(200);
    act(id, "acknowledgements", CHIEF, note("gm-office", "")).is(200);
    Answer all = act(id, "acknowledgements", CHIEF, note("legal", "")).is(200);
    assertThat(all.text("/status")).isEqualTo("ACKNOWLEDGED");
    assertThat(all.json().has("dueAt")).isFalse();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id))
              .containsExactly("submitted", "noted", "noted", "noted", "noted", "acknowledged");
          assertThat(Events.of("kehu.task.state.v1", id + "-note-2").getLast().body()).isNull();
        });
    assertThat(
            http.get(
                    BRIEFINGS
                        + "?limit=200&status=ACKNOWLEDGED,NOTED&topic=NEED&recipient=production",
                    PRODUCTION)
                .is(200)
                .body())
        .contains(id);
  }

  @Test
  @Proves("P-70")
  void aProblemMetInExecutionIsReportedAndAnsweredAndTheOfficeHearsWhenItIsNot() {
    Answer problem = submitted(AGENT, briefing("PROBLEM", ""));
    String id = problem.text("/id");
    assertThat(recipients(problem)).containsExactly("customer-service");
    act(id, "acknowledgements", LEADER, note("customer-service", ""))
        .refused(422, "briefing-reply-missing");

    Instant due = Instant.parse(problem.text("/dueAt"));
    assertThat(http.get(BRIEFINGS + "?dueBefore=" + due.plusSeconds(1), LEADER).is(200).body())
        .contains(id);
    clock.set(due.plusSeconds(60));

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(told(id)).containsExactly("submitted", "overdue");
          assertThat(Events.of("kehu.task.state.v1", id + "-late").getLast().body())
              .contains("LATE_BRIEFING", "office");
        });
    Answer answered =
        act(id, "acknowledgements", LEADER, note("customer-service", ",\"reply\":\"增派一人\""))
            .is(200);
    assertThat(answered.text("/recipients/0/reply")).isEqualTo("增派一人");
    assertThat(answered.json().path("late").asBoolean()).isFalse();
  }

  @Test
  @Proves("P-70")
  void anAuthorTakesBackWhatNobodyTookNoteOf() {
    String id = submitted(AGENT, feedback("")).text("/id");

    Answer withdrawn = act(id, "withdraw", AGENT, WHY).is(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/lastReason")).isEqualTo("数据有误");
    act(id, "acknowledgements", CHIEF, note("sales", "")).refused(409, "briefing-move-not-allowed");
    http.post(BRIEFINGS, CHIEF, briefing("PROBLEM", "")).refused(422, "briefing-without-recipient");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", briefing("GOSSIP", "")),
        Arguments.of("", briefing("FEEDBACK", ",\"topic\":\"WEATHER\"")),
        Arguments.of("", briefing("PROBLEM", ",\"caseIds\":[\"x\"]")),
        Arguments.of("", briefing("PROBLEM", ",\"departmentIds\":[\"<x>\"]")),
        Arguments.of("", briefing("PROBLEM", ",\"product\":\"" + "字".repeat(101) + "\"")),
        Arguments.of("", "{\"kind\":\"PROBLEM\",\"content\":\" \"}"),
        Arguments.of(one + "/acknowledgements", "{}"),
        Arguments.of(one + "/acknowledgements", note("<x>", "")),
        Arguments.of(one + "/acknowledgements", note("sales", ",\"reply\":[]")),
        Arguments.of(one + "/withdraw", "{\"reason\":\" \"}"),
        Arguments.of("/x/withdraw", WHY));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(BRIEFINGS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }
}

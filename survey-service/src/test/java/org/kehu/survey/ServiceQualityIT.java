package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Spot checks, the supervision report of the month, and improvements, as their users do them. */
@KehuServiceTest
class ServiceQualityIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CHECKS = "/api/v1/appraisals/spot-checks";
  private static final String IMPROVEMENTS = "/api/v1/appraisals/improvements";
  private static final String SUPERVISION = "/api/v1/appraisals/supervision-reports";
  private static final String FULL =
      "\"greeting\":15,\"respect\":15,\"wording\":15,\"written-record\":10,\"cause-found\":15,"
          + "\"solution-accepted\":10,\"answered-in-time\":10,\"solved-in-time\":";
  private static final String LEAD_OF_SALES =
      TestSuite.running().issuer().person("yang.zongjian", "manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  private Suite suite;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void knowTheCompany() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToToday() {
    ((MovableClock) clock).reset();
  }

  private static String problem(HttpResponse<String> answer) {
    String type = json(answer).path("type").asString();
    return type.substring(type.lastIndexOf(':') + 1);
  }

  private static List<String> told(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    return Events.of("kehu.survey.v1", id).stream()
        .map(heard -> heard.type().replace("kehu.survey.", ""))
        .toList();
  }

  private HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  /** What a 201 made, once it answers so; what it counts arrives by event. */
  private static String made(Supplier<HttpResponse<String>> request) {
    HttpResponse<String> answer =
        await().atMost(SOON).until(request::get, one -> one.statusCode() == 201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void tellCase(String owner, String department) {
    String id = Suite.id();
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-registered.v1",
        "case/" + id,
        1,
        """
        {"caseId":"%s","number":"TS-20261123-0001","kind":"COMPLAINT","channel":"TELEPHONE",
         "source":"STAFF","severity":"GENERAL","firstContactOwnerId":"%s","departmentId":"%s"}
        """
            .formatted(id, owner, department));
  }

  private static void tellVisit(String department, String day, boolean made) {
    String visit = Suite.id();
    String common =
        "\"visitId\":\"%s\",\"number\":\"BF-0001\",\"customerId\":\"%s\",\"ownerId\":\"st-chen-kefu\""
            .formatted(visit, Suite.id());
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.visit-planned.v1",
        "visit/" + visit,
        1,
        "{%s,\"plannedAt\":\"%sT02:00:00Z\",\"departmentId\":\"%s\",\"purpose\":\"MAINTENANCE\"}"
            .formatted(common, day, department));
    if (made) {
      Events.tell(
          "kehu.visit.v1",
          "kehu.visit.visit-conducted.v1",
          "visit/" + visit,
          2,
          "{%s,\"arrivedAt\":\"%sT02:00:00Z\",\"onTime\":true}".formatted(common, day));
    }
  }

  private static String thisMonth() {
    return YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
  }

  @Test
  @Proves({"X-12", "X-19"})
  void recordsAreDrawnAtRandomCheckedByTheStandardAndDrawnAgainByTheSeed() {
    for (int i = 0; i < 5; i++) {
      tellCase("st-chen-kefu", "complaint-group");
    }
    String card =
        "/api/v1/appraisals/scorecards?kind=DEPARTMENT&id=complaint-group&period=" + thisMonth();
    await()
        .atMost(SOON)
        .until(() ->
            json(suite.get(card, MANAGER))
                .path("values")
                .valueStream()
                .anyMatch(ServiceQualityIT::areThere));
    String draw =
        "{\"departmentId\":\"complaint-group\",\"period\":\"%s\",\"size\":2,\"seed\":4711}"
            .formatted(thisMonth());
    String check = made(() -> suite.post(CHECKS, MANAGER, draw));
    JsonNode drawn = json(suite.get(check, MANAGER));
    assertThat(drawn.path("cases")).hasSize(2);
    assertThat(drawn.path("standardVersion").asInt()).isZero();
    assertThat(drawn.path("standard")).hasSize(8);
    String first = drawn.at("/cases/0/caseId").asString();
    String second = drawn.at("/cases/1/caseId").asString();

    HttpResponse<String> left = suite.post(check + "/complete", MANAGER, null);
    assertThat(left.statusCode()).isEqualTo(409);
    assertThat(problem(left)).isEqualTo("spot-check-cases-left");
    HttpResponse<String> tooMuch =
        suite.post(
            check + "/findings",
            MANAGER,
            "{\"caseId\":\"" + first + "\",\"points\":{" + FULL + "11}}");
    assertThat(tooMuch.statusCode()).isEqualTo(422);
    assertThat(problem(tooMuch)).isEqualTo("spot-check-points-invalid");
    note(check, first, 10);
    note(check, second, 0);
    JsonNode done = json(ok(suite.post(check + "/complete", MANAGER, null)));

    assertThat(done.path("percent").asInt()).isEqualTo(95);
    assertThat(done.path("areas").valueStream())
        .extracting(area -> area.path("area").asString() + " " + area.path("percent").asInt())
        .contains("ATTITUDE 100", "TIMELINESS 75");
    assertThat(problem(suite.post(check + "/complete", MANAGER, null)))
        .isEqualTo("spot-check-completed");
    assertThat(suite.get(check, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    assertThat(suite.get(check, AGENT).statusCode()).isEqualTo(403);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(check))
                .containsExactly(
                    "spot-check-drawn.v1",
                    "spot-check-noted.v1",
                    "spot-check-noted.v1",
                    "spot-check-completed.v1"));
    HttpResponse<String> nothing =
        suite.post(
            CHECKS,
            MANAGER,
            "{\"departmentId\":\"complaint-group\",\"period\":\"2021\",\"size\":2}");
    assertThat(problem(nothing)).isEqualTo("spot-check-nothing-to-draw");
  }

  /** Of the solved rate, which counts every case that came in. */
  private static boolean areThere(JsonNode kpi) {
    return kpi.path("kpi").asString().equals("SOLVED_RATE") && kpi.path("n").asInt() >= 5;
  }

  private void note(String check, String caseId, int last) {
    ok(
        suite.post(
            check + "/findings",
            MANAGER,
            "{\"caseId\":\""
                + caseId
                + "\",\"remark\":\"记录完整\",\"points\":{"
                + FULL
                + last
                + "}}"));
  }

  @Test
  @Proves("X-35")
  void feedbackLeadsToAChangedRuleThatIsMeasured() {
    tellVisit("customer-service", "2025-08-04", false);
    tellVisit("customer-service", "2025-09-04", true);
    String open =
        """
        {"title":"提高拜访完成率","departmentId":"customer-service","kpi":"VISIT_ATTAINMENT",
         "before":"2025-08","feedback":{"kind":"SURVEY","reference":"MYD-2025-0001","said":"走访太少"}}
        """;
    String item = made(() -> suite.post(IMPROVEMENTS, SUPERVISOR, open));
    HttpResponse<String> early = suite.post(item + "/close", SUPERVISOR, null);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(problem(early)).isEqualTo("improvement-not-complete");
    assertThat(json(early).path("missing").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("RULE_CHANGE", "MEASURE_AFTER");
    String after = "{\"period\":\"2025-09\"}";
    assertThat(problem(suite.post(item + "/measure", SUPERVISOR, after)))
        .isEqualTo("improvement-nothing-changed");
    ok(
        suite.post(
            item + "/feedback",
            SUPERVISOR,
            "{\"kind\":\"CASE\",\"reference\":\"TS-20250804-0001\",\"said\":\"没有人来\"}"));
    ok(
        suite.post(
            item + "/rule-change",
            SUPERVISOR,
            "{\"rule\":\"revisit-cadence\",\"change\":\"每月一次\",\"from\":\"2025-09-01\"}"));
    assertThat(problem(suite.post(item + "/measure", SUPERVISOR, "{\"period\":\"2025-08\"}")))
        .isEqualTo("improvement-period-before-change");
    assertThat(problem(suite.post(item + "/measure", SUPERVISOR, "{\"period\":\"2098\"}")))
        .isEqualTo("improvement-not-measured");
    await()
        .atMost(SOON)
        .until(() -> suite.post(item + "/measure", SUPERVISOR, after).statusCode() == 200);

    JsonNode closed = json(ok(suite.post(item + "/close", SUPERVISOR, null)));

    assertThat(closed.path("better").asBoolean()).isTrue();
    assertThat(closed.at("/before/period").asString()).isEqualTo("2025-08");
    assertThat(problem(suite.post(item + "/close", SUPERVISOR, null)))
        .isEqualTo("improvement-closed");
    assertThat(suite.get(item, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    assertThat(json(suite.get(IMPROVEMENTS + "?status=CLOSED", MANAGER)).path("items"))
        .isNotEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(item))
                .containsExactly(
                    "improvement-opened.v1",
                    "improvement-feedback-added.v1",
                    "improvement-rule-changed.v1",
                    "improvement-measured.v1",
                    "improvement-closed.v1"));
  }

  @Test
  @Proves({"X-14", "F-11"})
  void theMonthIsAssessedByItsLastWorkingDayAndToldToTheGeneralManager() {
    ((MovableClock) clock).set(Instant.parse("2027-03-29T02:00:00Z"));
    String report = SUPERVISION + "/" + drafted("2027-03");
    JsonNode draft = json(suite.get(report, LEAD_OF_SALES));
    assertThat(draft.path("executing").asString()).isEqualTo("technical");
    assertThat(draft.path("dueOn").asString()).isEqualTo(LocalDate.of(2027, 3, 31).toString());
    assertThat(suite.get(report, MANAGER).statusCode()).isEqualTo(404);
    HttpResponse<String> early = suite.post(report + "/submit", LEAD_OF_SALES, null);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(problem(early)).isEqualTo("supervision-not-assessed");
    HttpResponse<String> half =
        suite.post(
            report + "/assess",
            LEAD_OF_SALES,
            "{\"acceptance\":{\"points\":11,\"findings\":\"按期验收\"}}");
    assertThat(half.statusCode()).isEqualTo(422);
    ok(
        suite.post(
            report + "/assess",
            LEAD_OF_SALES,
            """
            {"acceptance":{"points":9,"findings":"全部按期验收"},
             "activeMaintenance":{"points":7,"findings":"巡检 40 家"},
             "otherWork":{"points":8,"findings":"培训两次"},"requirements":"补齐未巡检客户"}
            """));

    JsonNode submitted = json(ok(suite.post(report + "/submit", LEAD_OF_SALES, null)));

    assertThat(submitted.path("points").asInt()).isEqualTo(24);
    assertThat(submitted.path("late").asBoolean()).isFalse();
    assertThat(submitted.at("/card/period").asString()).isEqualTo("2027-03");
    assertThat(problem(suite.post(report + "/submit", LEAD_OF_SALES, null)))
        .isEqualTo("supervision-move-not-allowed");
    assertThat(suite.post(report + "/note", LEAD_OF_SALES, "{}").statusCode()).isEqualTo(403);
    JsonNode noted =
        json(ok(suite.post(report + "/note", GENERAL_MANAGER, "{\"instruction\":\"下月复查\"}")));
    assertThat(noted.path("notedBy").asString()).isEqualTo("st-wang-zong");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(report))
                .containsExactly(
                    "supervision-drafted.v1",
                    "supervision-assessed.v1",
                    "supervision-submitted.v1",
                    "supervision-noted.v1"));
  }

  @Test
  @Proves("X-31")
  void aTrainingIsPlannedMovedHeldAndDueAgain() {
    String trainings = "/api/v1/appraisals/trainings";
    LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    String plan =
        """
        {"departmentId":"customer-service","topic":"COMMUNICATION","title":"沟通技巧","on":"%s",
         "trainer":"周主管","participants":["st-chen-kefu","st-lin-kefu"]}
        """;
    assertThat(problem(suite.post(trainings, SUPERVISOR, plan.formatted("2020-01-01"))))
        .isEqualTo("training-day-implausible");
    assertThat(suite.post(trainings, LEAD_OF_SALES, plan.formatted(today)).statusCode())
        .isEqualTo(404);
    String training =
        made(() -> suite.post(trainings, SUPERVISOR, plan.formatted(today.plusDays(1))));
    assertThat(suite.get(training, AGENT).statusCode()).isEqualTo(200);
    assertThat(suite.get(training, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    String all =
        "{\"attendance\":[{\"staffId\":\"st-chen-kefu\",\"attended\":true,\"score\":92}%s]}";
    String both = all.formatted(",{\"staffId\":\"st-lin-kefu\",\"attended\":false}");
    assertThat(problem(suite.post(training + "/hold", SUPERVISOR, both)))
        .isEqualTo("training-not-begun");
    ok(suite.post(training + "/move", SUPERVISOR, "{\"on\":\"" + today + "\",\"reason\":\"提前\"}"));
    assertThat(problem(suite.post(training + "/hold", SUPERVISOR, all.formatted(""))))
        .isEqualTo("training-attendance-wrong");
    ok(suite.post(training + "/hold", SUPERVISOR, both));
    assertThat(problem(suite.post(training + "/cancel", SUPERVISOR, "{\"reason\":\"高峰\"}")))
        .isEqualTo("training-not-planned");

    JsonNode topics =
        json(ok(suite.get(trainings + "/standings?departmentId=customer-service", SUPERVISOR)))
            .path("topics");

    assertThat(topics.valueStream())
        .filteredOn(topic -> topic.path("topic").asString().equals("COMMUNICATION"))
        .extracting(topic -> topic.path("dueOn").asString() + topic.path("overdue").asBoolean())
        .containsExactly(today.plusMonths(12) + "false");
    assertThat(json(suite.get(trainings + "?topic=COMMUNICATION&status=HELD", AGENT)).path("items"))
        .isNotEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(training))
                .containsExactly("training-planned.v1", "training-moved.v1", "training-held.v1"));
  }

  private String drafted(String month) {
    String list = SUPERVISION + "?month=" + month;
    await()
        .atMost(SOON)
        .until(() -> json(suite.get(list, LEAD_OF_SALES)).path("items").size() == 1);
    return json(suite.get(list, LEAD_OF_SALES)).at("/items/0/id").asString();
  }
}

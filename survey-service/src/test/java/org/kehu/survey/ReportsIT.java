package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SALES;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

/** Reports from the draft to the departments. */
@KehuServiceTest
class ReportsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String REPORTS = "/api/v1/satisfaction-reports";
  private static final String LEAD_OF_SALES =
      TestSuite.running().issuer().person("yang.zongjian", "manager");
  private static final String LEAD_OF_KEY_ACCOUNTS =
      TestSuite.running().issuer().person("he.dakehu", "manager");
  private static final String WRITTEN =
      """
      {"summary": "共发放问卷 6 份，全部回收。", "findings": "服务态度评价较高，处理及时性较低。",
       "measures": "增加周末值班，受理后两小时内首次响应。", "departments": ["sales"]}
      """;

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  private Suite suite;
  private String survey = "";

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void aSurveyWithAnswers() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    survey = suite.runningSurvey("revisit-satisfaction");
  }

  private void answers(int n, int score, int timeliness) {
    for (int i = 0; i < n; i++) {
      suite.answered(survey, "A", "华东", score, timeliness);
    }
  }

  private HttpResponse<String> draft() {
    String id = survey.substring(survey.lastIndexOf('/') + 1);
    return suite.post(
        REPORTS, SUPERVISOR, "{\"surveyId\":\"" + id + "\",\"title\":\"2026 年度顾客满意度调查分析报告\"}");
  }

  private String drafted() {
    HttpResponse<String> drafted = draft();
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    return drafted.headers().firstValue("Location").orElseThrow();
  }

  private void write(String report, String patch) {
    String etag = suite.get(report, SUPERVISOR).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> written = suite.patch(report, SUPERVISOR, patch, "If-Match", etag);
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
  }

  /** Path of the approval that a submitted report waits for. */
  private String submitted(String report) {
    HttpResponse<String> submitted = suite.post(report + "/submit", SUPERVISOR, null);
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    return "/api/v1/approvals/survey/" + json(submitted).path("approvalId").asString();
  }

  private String status(String report) {
    return json(suite.get(report, SUPERVISOR)).path("status").asString();
  }

  private static List<String> told(String report) {
    return Events.of("kehu.survey.v1", report.substring(report.lastIndexOf('/') + 1)).stream()
        .map(Events.Heard::type)
        .toList();
  }

  @Test
  @Proves({"S-08", "S-09", "S-10", "F-17"})
  void aReportIsApprovedByTheGeneralManagerAndThenDistributed() {
    answers(6, 9, 5);
    String report = drafted();
    JsonNode figures = json(suite.get(report, SUPERVISOR)).path("figures");
    assertThat(figures.path("n").asInt()).isEqualTo(6);
    assertThat(figures.at("/overall/value").decimalValue()).isEqualByComparingTo("8");
    assertThat(figures.path("belowTarget").asBoolean()).isFalse();
    assertThat(figures.path("areas").valueStream())
        .filteredOn(area -> area.path("belowTarget").asBoolean())
        .extracting(area -> area.path("area").asString())
        .containsExactly("timeliness");
    write(report, WRITTEN);

    String approval = submitted(report);
    assertThat(status(report)).isEqualTo("SUBMITTED");
    assertThat(suite.post(report + "/distribute", MANAGER, null).statusCode()).isEqualTo(409);
    assertThat(suite.get(report, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    assertThat(suite.post(approval + "/approve", MANAGER, "{}").statusCode()).isIn(403, 404);
    HttpResponse<String> approved =
        suite.post(approval + "/approve", GENERAL_MANAGER, "{\"note\":\"同意\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(status(report)).isEqualTo("APPROVED");
    assertThat(json(suite.get(report, MANAGER)).path("approvedBy").asString())
        .isEqualTo("st-wang-zong");

    assertThat(suite.post(report + "/distribute", MANAGER, null).statusCode()).isEqualTo(200);
    assertThat(suite.get(report, LEAD_OF_SALES).statusCode()).isEqualTo(200);
    HttpResponse<String> page = suite.get(report + "/page", LEAD_OF_SALES, "Accept-Language", "en");
    assertThat(page.body()).contains("<svg", "Timeliness 5.00 below target", "增加周末值班");
    assertThat(suite.get(report + "/workbook", LEAD_OF_SALES).body()).startsWith("PK");
    assertThat(suite.get(report + "/page", LEAD_OF_KEY_ACCOUNTS).statusCode()).isEqualTo(404);
    assertThat(suite.get(report, LEAD_OF_KEY_ACCOUNTS).statusCode()).isEqualTo(404);
    assertThat(suite.get(report, SALES).statusCode()).isEqualTo(404);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(report))
                .containsExactly(
                    "kehu.survey.report-drafted.v1",
                    "kehu.survey.report-revised.v1",
                    "kehu.survey.report-submitted.v1",
                    "kehu.survey.report-approved.v1",
                    "kehu.survey.area-below-target.v1",
                    "kehu.survey.report-distributed.v1"));
  }

  @Test
  @Proves({"S-09", "S-10"})
  void whatIsBelowTheTargetNeedsMeasuresBeforeTheReportIsSubmitted() {
    answers(5, 6, 6);
    String report = drafted();

    HttpResponse<String> empty = suite.post(report + "/submit", SUPERVISOR, null);

    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(json(empty).path("errors").valueStream().map(one -> one.path("pointer").asString()))
        .containsExactlyInAnyOrder("/summary", "/findings", "/departments", "/measures");
    write(report, WRITTEN);
    assertThat(submitted(report)).isNotBlank();
  }

  @Test
  @Proves("S-09")
  void aRefusedReportIsADraftAgainAndShowsWhatWasAskedFor() {
    answers(5, 9, 9);
    String report = drafted();
    write(report, WRITTEN);
    String first = submitted(report);

    assertThat(suite.post(first + "/refuse", GENERAL_MANAGER, "{\"note\":\"请补充分析\"}").statusCode())
        .isEqualTo(200);
    assertThat(status(report)).isEqualTo("DRAFT");
    answers(1, 2, 2);
    assertThat(json(suite.get(report, SUPERVISOR)).at("/figures/n").asInt()).isEqualTo(5);
    HttpResponse<String> refreshed = suite.post(report + "/refresh", SUPERVISOR, null);
    assertThat(json(refreshed).at("/figures/n").asInt()).isEqualTo(6);
    String second = submitted(report);
    assertThat(second).isNotEqualTo(first);
    assertThat(json(suite.get(second, GENERAL_MANAGER)).toString())
        .contains("增加周末值班", "MYD-2026-", "6 / 6");
    assertThat(suite.patch(report, SUPERVISOR, WRITTEN, "If-Match", etag(report)).statusCode())
        .isEqualTo(409);
  }

  private String etag(String report) {
    return suite.get(report, SUPERVISOR).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void thereIsNothingToReportOfTooFewAnswersOrAnUnknownSurvey() {
    answers(4, 9, 9);
    HttpResponse<String> few = draft();
    assertThat(few.statusCode()).isEqualTo(409);
    assertThat(json(few).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:report-too-few-responses");

    HttpResponse<String> unknown =
        suite.post(REPORTS, SUPERVISOR, "{\"surveyId\":\"" + Suite.id() + "\",\"title\":\"报告\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(suite.post(REPORTS, AGENT, "{}").statusCode()).isEqualTo(403);
    assertThat(suite.get(REPORTS + "?surveyId=all", SUPERVISOR).statusCode()).isEqualTo(400);
    HttpResponse<String> badDepartment =
        suite.post(
            REPORTS,
            SUPERVISOR,
            "{\"surveyId\":\"" + Suite.id() + "\",\"title\":\"报告\",\"departments\":[\"销售部\"]}");
    assertThat(badDepartment.statusCode()).isEqualTo(422);
  }

  @Test
  void oneRequestMakesOneReport() {
    answers(5, 9, 9);
    String id = survey.substring(survey.lastIndexOf('/') + 1);
    String body = "{\"surveyId\":\"" + id + "\",\"title\":\"分析报告\"}";
    String key = Suite.id();

    String first =
        json(suite.post(REPORTS, SUPERVISOR, body, "Idempotency-Key", key)).path("id").asString();
    String second =
        json(suite.post(REPORTS, SUPERVISOR, body, "Idempotency-Key", key)).path("id").asString();

    assertThat(second).isEqualTo(first);
    assertThat(json(suite.get(REPORTS + "?surveyId=" + id, SUPERVISOR)).path("items")).hasSize(1);
  }
}

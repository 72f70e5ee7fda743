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
import java.util.Map;
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

/** Indicators, goals and evaluations, from what services tell to what is approved. */
@KehuServiceTest
class AppraisalIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String EVALUATIONS = "/api/v1/appraisals/evaluations";
  private static final String GOALS = "/api/v1/appraisals/goals";
  private static final String OTHER_AGENT =
      TestSuite.running().issuer().person("lin.kefu", "agent");
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

  private static void tellVisit(String owner, String department, String day, boolean made) {
    String visit = Suite.id();
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.visit-planned.v1",
        "visit/" + visit,
        1,
        """
        {"visitId":"%s","number":"BF-2026-0001","customerId":"%s","plannedAt":"%sT02:00:00Z",
         "ownerId":"%s","departmentId":"%s","purpose":"MAINTENANCE"}
        """
            .formatted(visit, Suite.id(), day, owner, department));
    if (made) {
      Events.tell(
          "kehu.visit.v1",
          "kehu.visit.visit-conducted.v1",
          "visit/" + visit,
          2,
          """
          {"visitId":"%s","number":"BF-2026-0001","customerId":"%s","arrivedAt":"%sT02:00:00Z",
           "onTime":true,"ownerId":"%s"}
          """
              .formatted(visit, Suite.id(), day, owner));
    }
  }

  private static void tellReport(String author, String department, String day, boolean late) {
    String report = Suite.id();
    String common =
        """
        "workReportId":"%s","number":"RB-2026-0001","kind":"DAILY","period":"%s","authorId":"%s",
        "departmentId":"%s"
        """
            .formatted(report, day, author, department);
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.work-report-drafted.v1",
        "work-report/" + report,
        1,
        "{" + common + ",\"dueAt\":\"" + day + "T10:00:00Z\"}");
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.work-report-submitted.v1",
        "work-report/" + report,
        2,
        "{"
            + common
            + ",\"submittedAt\":\""
            + day
            + "T11:00:00Z\",\"late\":"
            + late
            + ",\"reached\":1,\"target\":1,\"counts\":[]}");
  }

  /** A case that is taken in now and solved at once, taken up again if asked. */
  private static void tellCase(String owner, String department, boolean solved, boolean again) {
    String id = Suite.id();
    String common = "\"caseId\":\"" + id + "\",\"number\":\"TS-20261123-0001\"";
    tellCase(
        "registered",
        id,
        1,
        """
        {%s,"kind":"COMPLAINT","channel":"TELEPHONE","source":"STAFF","severity":"GENERAL",
         "firstContactOwnerId":"%s","assigneeId":"%s","departmentId":"%s"}
        """
            .formatted(common, owner, owner, department));
    if (solved) {
      tellCase(
          "resolved",
          id,
          2,
          """
          {%s,"kind":"COMPLAINT","departmentId":"%s","assigneeId":"%s","resolvedAt":"%s"}
          """
              .formatted(common, department, owner, Instant.now()));
    }
    if (again) {
      tellCase(
          "reopened",
          id,
          3,
          "{%s,\"reopenedAt\":\"%s\",\"count\":1}".formatted(common, Instant.now()));
    }
  }

  private static void tellCase(String what, String id, long sequence, String body) {
    Events.tell(
        "kehu.complaint.v1", "kehu.complaint.case-" + what + ".v1", "case/" + id, sequence, body);
  }

  private JsonNode card(String kind, String id, String period, String reader) {
    HttpResponse<String> read =
        suite.get(
            "/api/v1/appraisals/scorecards?kind=" + kind + "&id=" + id + "&period=" + period,
            reader);
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    return json(read);
  }

  private static JsonNode kpi(JsonNode card, String kpi) {
    return card.path("values")
        .valueStream()
        .filter(one -> one.path("kpi").asString().equals(kpi))
        .findFirst()
        .orElseThrow();
  }

  private void awaitKpi(String kind, String id, String period, String kpi, int n, String value) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonNode one = kpi(card(kind, id, period, GENERAL_MANAGER), kpi);
          assertThat(one.path("n").asInt()).isEqualTo(n);
          assertThat(one.path("value").decimalValue()).isEqualByComparingTo(value);
        });
  }

  @Test
  @Proves("X-10")
  void indicatorsAreCountedFromWhatTheServicesTell() {
    String department = "d-" + Suite.id().substring(0, 8);
    String person = "st-" + Suite.id().substring(0, 8);
    tellCase(person, department, true, false);
    tellCase(person, department, true, true);
    tellCase(person, department, false, false);
    tellVisit(person, department, "2026-03-02", true);
    tellVisit(person, department, "2026-03-03", true);
    tellVisit(person, department, "2026-03-04", false);
    tellReport(person, department, "2026-03-05", false);
    tellReport(person, department, "2026-03-06", true);

    awaitKpi("DEPARTMENT", department, "2026-03", "VISIT_ATTAINMENT", 3, "66.67");
    awaitKpi("DEPARTMENT", department, "2026-Q1", "REPORT_PUNCTUALITY", 2, "50");
    String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    awaitKpi("DEPARTMENT", department, month, "SOLVED_RATE", 3, "33.33");
    awaitKpi("DEPARTMENT", department, month, "FIRST_CONTACT", 3, "33.33");
    awaitKpi("DEPARTMENT", department, month, "TIMELINESS", 1, "100");
    awaitKpi("DEPARTMENT", department, month, "FIRST_RESPONSE", 2, "100");
    JsonNode card = card("DEPARTMENT", department, "2026-03", GENERAL_MANAGER);
    JsonNode visits = kpi(card, "VISIT_ATTAINMENT");
    assertThat(visits.path("formula").asString()).isEqualTo("visits-made");
    assertThat(visits.path("formulaVersion").asInt()).isEqualTo(1);
    assertThat(visits.path("target").decimalValue()).isEqualByComparingTo("90");
    assertThat(visits.path("met").asBoolean()).isFalse();
    assertThat(kpi(card, "SATISFACTION").path("n").asInt()).isZero();
  }

  private static void tellLoan(String department, String borrower, String day, boolean back) {
    String id = Suite.id();
    String body =
        """
        {"customerId":"%s","archiveId":"%s","loanId":"%s","number":"JY-0001","kind":"LOAN",
         "borrowerId":"%s","status":"HANDED_OUT","dueAt":"%sT02:00:00Z","condition":"GOOD","items":[]}
        """
            .formatted(Suite.id(), Suite.id(), id, borrower, day);
    tellLoan("handed-out", id, 2, department, body);
    if (back) {
      tellLoan("returned", id, 3, department, body);
      tellLoan("returned", id, 3, department, body);
    }
  }

  private static void tellLoan(
      String what, String id, long sequence, String department, String body) {
    Events.tell(
        "kehu.customer.v1",
        "kehu.customer.loan-" + what + ".v1",
        "loan/" + id,
        sequence,
        Suite.id(),
        body,
        Map.of("department", department));
  }

  @Test
  @Proves({"X-10", "X-16"})
  void volumesOnLoanCountForTheirBorrowerInThePeriodInWhichTheyWereDue() {
    String department = "d-" + Suite.id().substring(0, 8);
    String person = "st-lin-kefu";
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String next = today.plusMonths(2).toString();
    String before = today.minusMonths(2).toString();

    tellLoan(department, person, next, true);
    tellLoan(department, person, next, false);
    tellLoan(department, person, before, true);
    tellLoan(department, person, before, false);

    awaitKpi("DEPARTMENT", department, next.substring(0, 7), "ARCHIVE_RETURN", 1, "100");
    awaitKpi("DEPARTMENT", department, before.substring(0, 7), "ARCHIVE_RETURN", 2, "0");
    awaitKpi("PERSON", person, before.substring(0, 7), "ARCHIVE_RETURN", 2, "0");
    JsonNode loans =
        kpi(
            card("DEPARTMENT", department, before.substring(0, 7), GENERAL_MANAGER),
            "ARCHIVE_RETURN");
    assertThat(loans.path("formula").asString()).isEqualTo("loans-returned-on-time");
    assertThat(loans.path("target").decimalValue()).isEqualByComparingTo("95");
  }

  @Test
  @Proves({"X-10", "X-16"})
  void aCaseTakenUpAgainCountsOnceHoweverOften() {
    String department = "d-" + Suite.id().substring(0, 8);
    String person = "st-" + Suite.id().substring(0, 8);
    String id = Suite.id();
    String common = "\"caseId\":\"" + id + "\",\"number\":\"TS-20261123-0001\"";
    tellCase(person, department, true, false);
    tellCase(person, department, false, false);
    tellCase(
        "registered",
        id,
        1,
        """
        {%s,"kind":"COMPLAINT","channel":"TELEPHONE","source":"STAFF","severity":"GENERAL",
         "firstContactOwnerId":"%s","assigneeId":"%s","departmentId":"%s"}
        """
            .formatted(common, person, person, department));
    for (int round = 0; round < 2; round++) {
      tellCase(
          "resolved",
          id,
          2 + 2 * round,
          "{%s,\"kind\":\"COMPLAINT\",\"departmentId\":\"%s\",\"resolvedAt\":\"%s\"}"
              .formatted(common, department, Instant.now()));
      tellCase(
          "reopened",
          id,
          3 + 2 * round,
          "{%s,\"reopenedAt\":\"%s\",\"count\":1}".formatted(common, Instant.now()));
    }
    String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    awaitKpi("DEPARTMENT", department, month, "REOPEN_RATE", 2, "50");
    awaitKpi("DEPARTMENT", department, month, "SOLVED_RATE", 3, "33.33");

    tellCase(
        "resolved",
        id,
        6,
        "{%s,\"kind\":\"COMPLAINT\",\"departmentId\":\"%s\",\"resolvedAt\":\"%s\"}"
            .formatted(common, department, Instant.now()));

    awaitKpi("DEPARTMENT", department, month, "SOLVED_RATE", 3, "66.67");
    awaitKpi("DEPARTMENT", department, month, "REOPEN_RATE", 2, "50");
    awaitKpi("DEPARTMENT", department, month, "FIRST_CONTACT", 3, "33.33");
    JsonNode reopened = kpi(card("DEPARTMENT", department, month, GENERAL_MANAGER), "REOPEN_RATE");
    assertThat(reopened.path("met").asBoolean()).isFalse();
    assertThat(reopened.path("fewerIsBetter").asBoolean()).isTrue();
  }

  @Test
  @Proves({"X-35", "X-12"})
  void aLowScoreIsFollowedUpToTheNextAnswer() {
    String department = "d-" + Suite.id().substring(0, 8);
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts");
    String judged = Suite.id();
    tellSolved(judged, customer, department, "STAFF", Suite.id());
    String low = answered(judged, 2);
    awaitLoop(department, "found", 1);
    String chain =
        Events.of("kehu.survey.v1", low).stream()
            .filter(heard -> heard.type().equals("kehu.survey.low-score-found.v1"))
            .findFirst()
            .orElseThrow()
            .headers()
            .get("correlationid");

    String complaint = Suite.id();
    tellSolved(complaint, customer, department, "SURVEY", chain);
    awaitLoop(department, "actions", 1);
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.callback-held.v1",
        "case/" + complaint,
        3,
        """
        {"caseId":"%s","number":"TS-20261123-0001","attempt":1,"outcome":"HELD",
         "opinion":"SATISFIED"}
        """
            .formatted(complaint));
    awaitLoop(department, "revisits", 1);
    assertThat(loops(department, GENERAL_MANAGER).path("closed").asInt()).isZero();
    answered(complaint, 9);

    awaitLoop(department, "better", 1);
    JsonNode told = loops(department, GENERAL_MANAGER);
    assertThat(told.path("closedShare").decimalValue()).isEqualByComparingTo("100");
    assertThat(told.path("meanHours").decimalValue()).isNotNegative();
    String path = "/api/v1/appraisals/low-scores?kind=DEPARTMENT&id=" + department + "&period=2026";
    assertThat(suite.get(path, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    assertThat(problem(suite.get("/api/v1/appraisals/low-scores?kind=PERSON&period=2026", MANAGER)))
        .isEqualTo("measured-subject-incomplete");
  }

  private JsonNode loops(String department, String reader) {
    HttpResponse<String> read =
        suite.get(
            "/api/v1/appraisals/low-scores?kind=DEPARTMENT&id="
                + department
                + "&period="
                + YearMonth.now(ZoneId.of("Asia/Shanghai")),
            reader);
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    return json(read);
  }

  private void awaitLoop(String department, String step, int n) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(loops(department, GENERAL_MANAGER).path(step).asInt()).isEqualTo(n));
  }

  private static void tellSolved(
      String caseId, String customer, String department, String source, String chain) {
    String common =
        "\"caseId\":\"%s\",\"number\":\"TS-20261123-0001\",\"customerId\":\"%s\",\"kind\":\"COMPLAINT\""
            .formatted(caseId, customer);
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-registered.v1",
        "case/" + caseId,
        1,
        chain,
        """
        {%s,"channel":"TELEPHONE","source":"%s","severity":"GENERAL",
         "firstContactOwnerId":"st-chen-kefu","departmentId":"%s"}
        """
            .formatted(common, source, department));
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-resolved.v1",
        "case/" + caseId,
        2,
        chain,
        "{%s,\"departmentId\":\"%s\",\"assigneeId\":\"st-chen-kefu\",\"resolvedAt\":\"%s\"}"
            .formatted(common, department, Instant.now()));
  }

  /** The response of the customer of a case, who gives everything one score. */
  private String answered(String caseId, int score) {
    String invitation = suite.invitedAfter(caseId, Suite.KEY_ACCOUNTS);
    HttpResponse<String> noted =
        suite.post(
            suite.handlingPath() + "/responses",
            AGENT,
            """
            {"invitationId":"%s","channel":"PHONE","answers":[{"question":"service-attitude","score":%d},
             {"question":"timeliness","score":%d},{"question":"result","score":%d}]}
            """
                .formatted(invitation, score, score, score));
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
    return id(noted);
  }

  @Test
  @Proves("X-10")
  void theScoreThatACustomerGivesCountsForWhoSolvedTheCase() {
    String caseId = Suite.id();
    String department = "d-" + Suite.id().substring(0, 8);
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts");
    String common = "\"caseId\":\"" + caseId + "\",\"number\":\"TS-20261123-0001\"";
    tellCase(
        "registered",
        caseId,
        1,
        """
        {%s,"customerId":"%s","kind":"COMPLAINT","channel":"TELEPHONE","source":"STAFF",
         "severity":"GENERAL","firstContactOwnerId":"st-chen-kefu","departmentId":"%s"}
        """
            .formatted(common, customer, department));
    tellCase(
        "resolved",
        caseId,
        2,
        """
        {%s,"customerId":"%s","kind":"COMPLAINT","departmentId":"%s","assigneeId":"st-chen-kefu",
         "resolvedAt":"%s"}
        """
            .formatted(common, customer, department, Instant.now()));

    suite.answeredByPhone(suite.invitedAfter(caseId, Suite.KEY_ACCOUNTS), AGENT);

    String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    awaitKpi("DEPARTMENT", department, month, "SATISFACTION", 1, "8");
  }

  @Test
  @Proves({"X-11", "X-18"})
  void everybodyReadsTheOwnCardAndLeadersThoseOfTheirPeople() {
    String own = "/api/v1/appraisals/scorecards?kind=PERSON&id=st-chen-kefu&period=2026-Q1";

    assertThat(suite.get(own, AGENT).statusCode()).isEqualTo(200);
    assertThat(suite.get(own, OTHER_AGENT).statusCode()).isEqualTo(404);
    assertThat(suite.get(own, SUPERVISOR).statusCode()).isEqualTo(200);
    assertThat(suite.get(own, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    String company = "/api/v1/appraisals/scorecards?kind=COMPANY&period=2026";
    assertThat(suite.get(company, MANAGER).statusCode()).isEqualTo(404);
    assertThat(suite.get(company, GENERAL_MANAGER).statusCode()).isEqualTo(200);
    HttpResponse<String> nobody =
        suite.get("/api/v1/appraisals/scorecards?kind=PERSON&period=2026", GENERAL_MANAGER);
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(problem(nobody)).isEqualTo("measured-subject-incomplete");
    HttpResponse<String> never =
        suite.get("/api/v1/appraisals/scorecards?kind=COMPANY&period=2026-13", GENERAL_MANAGER);
    assertThat(never.statusCode()).isEqualTo(400);
  }

  private static String problem(HttpResponse<String> answer) {
    String type = json(answer).path("type").asString();
    return type.substring(type.lastIndexOf(':') + 1);
  }

  private static String id(HttpResponse<String> answer) {
    return json(answer).path("id").asString();
  }

  @Test
  @Proves({"X-11", "X-15", "X-16", "X-17", "X-18"})
  void anEvaluationIsDraftedAssessedApprovedAndThenSeenByThePerson() {
    String month = "2025-05";
    tellVisit("st-lin-kefu", "customer-service", "2025-05-06", true);
    tellReport("st-lin-kefu", "customer-service", "2025-05-07", false);
    awaitKpi("PERSON", "st-lin-kefu", month, "VISIT_ATTAINMENT", 1, "100");
    awaitKpi("PERSON", "st-lin-kefu", month, "REPORT_PUNCTUALITY", 1, "100");
    String goal = adoptedGoal(2025, "st-lin-kefu", 5, 14);
    String body = "{\"kind\":\"PERSON\",\"id\":\"st-lin-kefu\",\"period\":\"" + month + "\"}";

    HttpResponse<String> drafted = suite.post(EVALUATIONS, SUPERVISOR, body);

    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    assertThat(json(drafted).at("/card/rating").asString()).isEqualTo("EXCELLENT");
    assertThat(json(drafted).at("/card/factor").decimalValue()).isEqualByComparingTo("1.2");
    assertThat(json(drafted).at("/goals/0/reached").asInt()).as(goal).isEqualTo(14);
    assertThat(problem(suite.post(EVALUATIONS, MANAGER, body))).isEqualTo("evaluation-exists");
    String path = EVALUATIONS + "/" + id(drafted);
    assertThat(problem(suite.post(path + "/submit", SUPERVISOR, null)))
        .isEqualTo("evaluation-move-not-allowed");
    HttpResponse<String> assessed =
        suite.post(
            path + "/assess",
            SUPERVISOR,
            """
            {"remarks":"服务态度好，拜访全部完成。","award":{"attitude":9,"efficiency":9,"quality":10,
             "reason":"客户书面表扬","staffIds":["st-lin-kefu"]}}
            """);
    assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(200);
    HttpResponse<String> submitted = suite.post(path + "/submit", SUPERVISOR, null);
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    assertThat(suite.get(path, OTHER_AGENT).statusCode()).isEqualTo(404);
    String approval = "/api/v1/approvals/survey/" + json(submitted).path("approvalId").asString();

    HttpResponse<String> approved = suite.post(approval + "/approve", GENERAL_MANAGER, "{}");

    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    HttpResponse<String> seen = suite.get(path, OTHER_AGENT);
    assertThat(json(seen).path("status").asString()).isEqualTo("APPROVED");
    assertThat(suite.get(path, AGENT).statusCode()).isEqualTo(404);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(id(drafted)))
                .containsExactly(
                    "kehu.survey.evaluation-drafted.v1",
                    "kehu.survey.evaluation-assessed.v1",
                    "kehu.survey.evaluation-submitted.v1",
                    "kehu.survey.evaluation-approved.v1",
                    "kehu.survey.award-approved.v1"));
  }

  private static List<String> told(String id) {
    return Events.of("kehu.survey.v1", id).stream().map(Events.Heard::type).toList();
  }

  @Test
  @Proves({"X-16", "X-17"})
  void aMissedTargetNeedsSuggestionsAndEarnsNoAward() {
    tellVisit("st-chen-kefu", "customer-service", "2025-04-08", false);
    awaitKpi("PERSON", "st-chen-kefu", "2025-04", "VISIT_ATTAINMENT", 1, "0");
    HttpResponse<String> drafted =
        suite.post(
            EVALUATIONS,
            SUPERVISOR,
            "{\"kind\":\"PERSON\",\"id\":\"st-chen-kefu\",\"period\":\"2025-04\"}");
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    String path = EVALUATIONS + "/" + id(drafted);

    HttpResponse<String> silent =
        suite.post(path + "/assess", SUPERVISOR, "{\"remarks\":\"未完成拜访\"}");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(problem(silent)).isEqualTo("evaluation-suggestions-missing");
    HttpResponse<String> rewarding =
        suite.post(
            path + "/assess",
            SUPERVISOR,
            """
            {"remarks":"未完成拜访","suggestions":"提前预约客户","award":{"attitude":9,"efficiency":9,
             "quality":10,"reason":"表扬","staffIds":["st-chen-kefu"]}}
            """);
    assertThat(rewarding.statusCode()).isEqualTo(409);
    assertThat(problem(rewarding)).isEqualTo("evaluation-award-not-earned");
  }

  @Test
  void whatIsNotOverNotMeasuredOrTheOwnIsNotEvaluated() {
    String own = "{\"kind\":\"PERSON\",\"id\":\"st-zhou-zhuguan\",\"period\":\"2025-01\"}";
    assertThat(problem(suite.post(EVALUATIONS, SUPERVISOR, own))).isEqualTo("evaluation-own-work");
    String early = "{\"kind\":\"DEPARTMENT\",\"id\":\"customer-service\",\"period\":\"2098\"}";
    assertThat(problem(suite.post(EVALUATIONS, MANAGER, early)))
        .isEqualTo("evaluation-period-not-over");
    String nothing = "{\"kind\":\"DEPARTMENT\",\"id\":\"customer-service\",\"period\":\"2021\"}";
    assertThat(problem(suite.post(EVALUATIONS, MANAGER, nothing)))
        .isEqualTo("evaluation-nothing-measured");
    String foreign = "{\"kind\":\"DEPARTMENT\",\"id\":\"sales\",\"period\":\"2025-01\"}";
    assertThat(suite.post(EVALUATIONS, MANAGER, foreign).statusCode()).isEqualTo(404);
    assertThat(suite.post(EVALUATIONS, AGENT, own).statusCode()).isEqualTo(403);
    assertThat(suite.post(EVALUATIONS, MANAGER, "{\"kind\":\"DEPARTMENT\"}").statusCode())
        .isEqualTo(422);
  }

  private String adoptedGoal(int year, String owner, int month, int reached) {
    HttpResponse<String> set =
        suite.post(
            GOALS,
            SUPERVISOR,
            """
            {"year":%d,"departmentId":"customer-service","ownerId":"%s","title":"全年回访重点客户",
             "unit":"次","target":120}
            """
                .formatted(year, owner));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
    String path = GOALS + "/" + id(set);
    assertThat(suite.post(path + "/adopt", MANAGER, null).statusCode()).isEqualTo(200);
    HttpResponse<String> noted =
        suite.post(
            path + "/results", SUPERVISOR, "{\"month\":" + month + ",\"reached\":" + reached + "}");
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(200);
    return path;
  }

  @Test
  @Proves({"X-15", "X-20"})
  void aGoalOfTheYearIsSplitByQuarterAndMonthAndFollowed() {
    HttpResponse<String> set =
        suite.post(
            GOALS,
            SUPERVISOR,
            """
            {"year":2026,"departmentId":"customer-service","title":"全年回访重点客户","unit":"次",
             "target":480,"quarters":[90,120,120,150]}
            """);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
    assertThat(json(set).at("/quarters/3/planned").asInt()).isEqualTo(150);
    assertThat(json(set).at("/months/0/planned").asInt()).isEqualTo(30);
    String path = GOALS + "/" + id(set);

    HttpResponse<String> wrong =
        suite.post(path + "/split", SUPERVISOR, "{\"quarters\":[1,1,1,1]}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(problem(wrong)).isEqualTo("goal-split-does-not-add-up");
    assertThat(suite.post(path + "/split", SUPERVISOR, "{}").statusCode()).isEqualTo(200);
    HttpResponse<String> early =
        suite.post(path + "/results", SUPERVISOR, "{\"month\":1,\"reached\":38}");
    assertThat(problem(early)).isEqualTo("goal-move-not-allowed");
    assertThat(suite.post(path + "/adopt", AGENT, null).statusCode()).isEqualTo(403);
    assertThat(suite.post(path + "/adopt", MANAGER, null).statusCode()).isEqualTo(200);
    HttpResponse<String> noted =
        suite.post(path + "/results", SUPERVISOR, "{\"month\":1,\"reached\":38}");
    assertThat(json(noted).at("/quarters/0/reached").asInt()).isEqualTo(38);
    assertThat(suite.get(path, LEAD_OF_SALES).statusCode()).isEqualTo(404);
    assertThat(problem(suite.post(path + "/split", SUPERVISOR, "{}")))
        .isEqualTo("goal-move-not-allowed");
    assertThat(
            suite.post(path + "/results", SUPERVISOR, "{\"month\":13,\"reached\":1}").statusCode())
        .isEqualTo(422);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(id(set)))
                .containsExactly(
                    "kehu.survey.goal-set.v1",
                    "kehu.survey.goal-split.v1",
                    "kehu.survey.goal-adopted.v1",
                    "kehu.survey.goal-result-noted.v1"));
    assertThat(
            json(suite.get(GOALS + "?departmentId=customer-service&year=2026", MANAGER))
                .path("items"))
        .isNotEmpty();
  }

  @Test
  void resultsOfAMonthToComeAreRefusedAndGoalsOfOtherDepartmentsToo() {
    HttpResponse<String> set =
        suite.post(
            GOALS,
            SUPERVISOR,
            """
            {"year":2098,"departmentId":"customer-service","title":"远期目标","unit":"次","target":12}
            """);
    String path = GOALS + "/" + id(set);
    assertThat(suite.post(path + "/adopt", MANAGER, null).statusCode()).isEqualTo(200);
    HttpResponse<String> early =
        suite.post(path + "/results", SUPERVISOR, "{\"month\":1,\"reached\":1}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(problem(early)).isEqualTo("goal-month-not-begun");
    assertThat(
            suite
                .post(
                    GOALS,
                    SUPERVISOR,
                    """
                    {"year":2026,"departmentId":"sales","title":"目标","unit":"次","target":12}
                    """)
                .statusCode())
        .isEqualTo(404);
  }
}

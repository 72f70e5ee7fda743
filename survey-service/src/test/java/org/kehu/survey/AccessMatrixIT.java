package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.OwnerMatrix;
import org.kehu.testkit.access.RuleApproval;
import org.kehu.testkit.access.TokenMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in at this service's own door, and whose invitations and responses are whose. */
@KehuServiceTest
class AccessMatrixIT {

  private static final String AGENT_OF_SALES =
      TestSuite.running().issuer().person("han.xiaoshou", "agent");
  private static final String MANAGER_OF_SALES =
      TestSuite.running().issuer().person("yang.zongjian", "manager");
  private static final String LEAD_OF_SALES =
      TestSuite.running().issuer().person("yang.zongjian", "supervisor");

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private Clock clock;
  private Suite suite;

  /** Path of a survey that has answers enough for a report. */
  private String reported = "";

  /** The month that was evaluated last. */
  private YearMonth month = YearMonth.of(2024, 12);

  @BeforeEach
  void knowTheCompany() {
    suite = new Suite(port);
    Company.tell();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private Door door() {
    return Door.of("survey", port, DescribedClient.create());
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    return new TokenMatrix(Operation.of("survey"), TestSuite.running().issuer()).at(door());
  }

  @TestFactory
  Stream<DynamicTest> everyThingOfItsOwnerAndOfAnother() {
    String survey = handling();
    OwnerMatrix matrix = OwnerMatrix.of("survey");
    matrix
        .thing(
            "/api/v1/surveys/{id}/invitations/{invitationId}",
            () -> Map.of("id", survey, "invitationId", invited()))
        .between(Suite.KEY_ACCOUNTS, Suite.SALES)
        .read("")
        .between(Suite.AGENT, AGENT_OF_SALES)
        .read("/link")
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .command("/withdraw", "{}");
    matrix
        .thing(
            "/api/v1/surveys/{id}/responses/{responseId}",
            () -> Map.of("id", survey, "responseId", answered()))
        .between(Suite.KEY_ACCOUNTS, Suite.SUPERVISOR)
        .read("");
    matrix
        .thing(
            "/api/v1/surveys/{id}/paper-batches/{batchId}",
            () -> {
              String of = paperSurvey();
              return Map.of("id", of, "batchId", paperBatch(of));
            })
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .read("/rejects");
    matrix
        .thing("/api/v1/jobs/survey/{id}", () -> Map.of("id", job()))
        .between(Suite.MANAGER, MANAGER_OF_SALES)
        .read("")
        .command("/cancel", "{}")
        .command("/resume", "{}")
        .command("/undo", "{}");
    matrix
        .thing("/api/v1/satisfaction-reports/{id}", () -> Map.of("id", report()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .read("/page")
        .read("/workbook")
        .patch("{\"summary\":\"共回收五份答卷。\"}")
        .command("/refresh", "{}")
        .command("/submit", "{}")
        .between(Suite.MANAGER, MANAGER_OF_SALES)
        .command("/distribute", "{}");
    matrix
        .thing("/api/v1/files/survey/{id}", this::evidence)
        .listedWith("owner=report/{owner}")
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .read("/content")
        .delete();
    matrix
        .thing("/api/v1/appraisals/goals/{id}", () -> Map.of("id", goal()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .command("/split", "{}")
        .command("/results", "{\"month\":1,\"reached\":1}")
        .between(Suite.MANAGER, MANAGER_OF_SALES)
        .command("/adopt", "{}");
    matrix
        .thing("/api/v1/appraisals/evaluations/{id}", () -> Map.of("id", evaluation()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .command("/assess", "{\"remarks\":\"处理及时\",\"suggestions\":\"加强培训\"}")
        .command("/submit", "{}");
    matrix
        .thing("/api/v1/appraisals/spot-checks/{id}", () -> Map.of("id", spotCheck()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .command("/findings", "{\"caseId\":\"c1\",\"points\":{\"greeting\":1}}")
        .command("/complete", "{}");
    matrix
        .thing("/api/v1/appraisals/improvements/{id}", () -> Map.of("id", improvement()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .command("/feedback", "{\"kind\":\"CASE\",\"reference\":\"TS-1\",\"said\":\"太慢\"}")
        .command("/rule-change", "{\"rule\":\"r\",\"change\":\"改\",\"from\":\"2026-01-01\"}")
        .command("/measure", "{\"period\":\"2026-01\"}")
        .command("/close", "{}");
    matrix
        .thing("/api/v1/appraisals/supervision-reports/{id}", () -> Map.of("id", supervision()))
        .between(MANAGER_OF_SALES, Suite.MANAGER)
        .read("")
        .command(
            "/assess",
            "{\"acceptance\":{\"points\":9,\"findings\":\"好\"},\"activeMaintenance\":{\"points\":9,"
                + "\"findings\":\"好\"},\"otherWork\":{\"points\":9,\"findings\":\"好\"}}")
        .command("/submit", "{}");
    matrix
        .thing("/api/v1/appraisals/trainings/{id}", () -> Map.of("id", training()))
        .between(Suite.SUPERVISOR, LEAD_OF_SALES)
        .read("")
        .command("/move", "{\"on\":\"2026-01-01\",\"reason\":\"讲师出差\"}")
        .command("/hold", "{\"attendance\":[{\"staffId\":\"st-chen-kefu\",\"attended\":true}]}")
        .command("/cancel", "{\"reason\":\"业务高峰\"}");
    matrix.everybodys(
        "/api/v1/appraisals/supervision-reports/{id}/note", "the general manager sees all of them");
    matrix.everybodys("/api/v1/appraisals/fact-replays/{id}", "ids and numbers of facts only");
    String nobodys = "no customer's data: whoever reaches the operation sees all of them";
    for (String path :
        new String[] {"", "/versions", "/approve", "/return", "/publish", "/retire"}) {
      matrix.everybodys("/api/v1/questionnaires/{id}" + path, nobodys);
    }
    for (String path : new String[] {"", "/start", "/close"}) {
      matrix.everybodys("/api/v1/surveys/{id}" + path, nobodys);
    }
    for (String path : new String[] {"", "/{waveId}"}) {
      matrix.everybodys("/api/v1/surveys/{id}/waves" + path, "numbers only, no customers");
    }
    for (String path : new String[] {"", "/groups", "/page", "/texts"}) {
      matrix.everybodys(
          "/api/v1/surveys/{id}/results" + path, "counts only what the caller may see");
    }
    String told = "the survey is nobody's own; whom the body names is judged by the service";
    matrix.everybodys("/api/v1/surveys/{id}/invitations", told);
    matrix.everybodys("/api/v1/surveys/{id}/responses", told);
    matrix.everybodys("/api/v1/surveys/{id}/paper-batches", told);
    matrix.everybodys("/api/v1/surveys/{id}/paper-batches/template", nobodys);
    new RuleApproval(
            door(),
            TestSuite.running().issuer(),
            "survey",
            "low-score",
            clock.instant().plus(Duration.ofDays(300)))
        .addTo(matrix);
    return matrix.at(door());
  }

  private String handling() {
    return suite.handlingPath().substring("/api/v1/surveys/".length());
  }

  private String paperSurvey() {
    String path = suite.runningSurvey("revisit-satisfaction");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String paperBatch(String survey) {
    HttpResponse<String> entered =
        suite.file(
            "/api/v1/surveys/" + survey + "/paper-batches?dryRun=true",
            Suite.SUPERVISOR,
            "form,accuracy,timeliness,service-attitude,cooperation,open-issue\nZ-1,99,,,,\n");
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    return Suite.json(entered).path("id").asString("");
  }

  /** A customer of Feng's department is asked about a case. */
  private String invited() {
    String customer = Suite.id();
    String caseId = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts");
    Suite.tellResolved(caseId, 1, Suite.id(), customer);
    return suite.invitedAfter(caseId, Suite.KEY_ACCOUNTS);
  }

  /** That of a wave that asks nobody. */
  private String job() {
    HttpResponse<String> started =
        suite.post(
            suite.handlingPath() + "/waves",
            Suite.MANAGER,
            "{\"target\":{\"regions\":[\"没有客户的地区\"]}}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    String job = Suite.json(started).path("job").asString("");
    return job.substring(job.lastIndexOf('/') + 1);
  }

  private String report() {
    if (reported.isEmpty()) {
      reported = suite.runningSurvey("revisit-satisfaction");
      for (int i = 0; i < 5; i++) {
        suite.answered(reported, "A", "华东", 9);
      }
    }
    String survey = reported.substring(reported.lastIndexOf('/') + 1);
    HttpResponse<String> drafted =
        suite.post(
            "/api/v1/satisfaction-reports",
            Suite.SUPERVISOR,
            "{\"surveyId\":\"" + survey + "\",\"title\":\"满意度调查分析报告\"}");
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    return Suite.json(drafted).path("id").asString("");
  }

  private String goal() {
    HttpResponse<String> set =
        suite.post(
            "/api/v1/appraisals/goals",
            Suite.SUPERVISOR,
            "{\"year\":2026,\"departmentId\":\"customer-service\",\"title\":\"回访客户\",\"unit\":\"次\","
                + "\"target\":12}");
    assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
    return Suite.json(set).path("id").asString("");
  }

  /** Of the next month before those that were evaluated; a visit in it is measured first. */
  private String evaluation() {
    month = month.minusMonths(1);
    tellVisit(month.toString());
    String body =
        "{\"kind\":\"DEPARTMENT\",\"id\":\"customer-service\",\"period\":\"" + month + "\"}";
    return madeSoon("/api/v1/appraisals/evaluations", body);
  }

  private String training() {
    return madeSoon(
        "/api/v1/appraisals/trainings",
        """
        {"departmentId":"customer-service","topic":"PRODUCT","title":"产品知识","on":"%s",
         "trainer":"周主管","participants":["st-chen-kefu"]}
        """
            .formatted(clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate()));
  }

  private String spotCheck() {
    String caseId = Suite.id();
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-registered.v1",
        "case/" + caseId,
        1,
        """
        {"caseId":"%s","number":"TS-1","kind":"COMPLAINT","channel":"TELEPHONE","source":"STAFF",
         "severity":"GENERAL","firstContactOwnerId":"st-wu-tousu","departmentId":"customer-service"}
        """
            .formatted(caseId));
    String month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai"))).toString();
    return madeSoon(
        "/api/v1/appraisals/spot-checks",
        "{\"departmentId\":\"customer-service\",\"period\":\"" + month + "\",\"size\":1}");
  }

  private String improvement() {
    tellVisit("2024-02");
    return madeSoon(
        "/api/v1/appraisals/improvements",
        """
        {"title":"提高拜访完成率","departmentId":"customer-service","kpi":"VISIT_ATTAINMENT",
         "before":"2024-02","feedback":{"kind":"SURVEY","reference":"MYD-1","said":"走访太少"}}
        """);
  }

  /** The one of a month that ends; the system drafts it. */
  private String supervision() {
    ((MovableClock) clock).set(Instant.parse("2027-06-29T02:00:00Z"));
    String list = "/api/v1/appraisals/supervision-reports?month=2027-06";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Suite.json(suite.get(list, MANAGER_OF_SALES)).path("items").size() == 1);
    ((MovableClock) clock).reset();
    return Suite.json(suite.get(list, MANAGER_OF_SALES)).at("/items/0/id").asString("");
  }

  private String madeSoon(String path, String body) {
    HttpResponse<String> made =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> suite.post(path, Suite.SUPERVISOR, body),
                answer -> answer.statusCode() == 201);
    return Suite.json(made).path("id").asString("");
  }

  private static void tellVisit(String month) {
    String visit = Suite.id();
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.visit-planned.v1",
        "visit/" + visit,
        1,
        """
        {"visitId":"%s","number":"BF-0001","customerId":"%s","plannedAt":"%s-15T02:00:00Z",
         "ownerId":"st-wu-tousu","departmentId":"customer-service","purpose":"MAINTENANCE"}
        """
            .formatted(visit, Suite.id(), month));
  }

  private Map<String, String> evidence() {
    String owner = report();
    HttpResponse<String> attached =
        suite.attach("report/" + owner, "依据.pdf", "%PDF-1.7", Suite.SUPERVISOR);
    assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
    return Map.of("id", Suite.json(attached).path("id").asString(""), "owner", owner);
  }

  private String answered() {
    return suite.answeredByPhone(invited(), Suite.AGENT);
  }
}

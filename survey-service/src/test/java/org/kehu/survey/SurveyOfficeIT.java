package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which departments own surveys is the company's to say. */
@KehuServiceTest
class SurveyOfficeIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String RULE = "/api/v1/policies/survey/survey-responsibility";
  private static final String ADMINISTRATOR =
      TestSuite.running().issuer().person("guan.li", "administrator");
  private static final String OFFICE_OF_THE_MANAGER =
      TestSuite.running().issuer().person("zhao.zhuren", "supervisor");

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
  void backToNow() {
    ((MovableClock) clock).reset();
  }

  @Test
  @Proves({"K-19", "S-03", "S-15"})
  void theCompanySaysWhoOrganisesSurveysAndWhoSendsThem() {
    JsonNode before = json(suite.get(suite.runningSurvey("revisit-satisfaction"), PORTAL));
    assertThat(before.path("organisingDepartmentId").asString()).isEqualTo("customer-service");
    assertThat(json(suite.get(RULE + "/presets", ADMINISTRATOR)).toString())
        .contains("marketing", "gm-office");
    Instant then = clock.instant().plus(Duration.ofDays(900));
    inForce(
        "{\"organisingDepartment\":\"customer-service\",\"sendingDepartment\":\"gm-office\"}",
        then);
    ((MovableClock) clock).set(then.plus(Duration.ofMinutes(5)));
    await()
        .atMost(SOON)
        .until(() ->
            json(suite.get(RULE, ADMINISTRATOR)).path("value").toString().contains("gm-office"));

    String survey = suite.runningSurvey("revisit-satisfaction");
    JsonNode planned = json(suite.get(survey, PORTAL));
    assertThat(planned.path("sendingDepartmentId").asString()).isEqualTo("gm-office");
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "dep:customer-service");
    HttpResponse<String> invited =
        await()
            .atMost(SOON)
            .until(
                () ->
                    suite.post(
                        survey + "/invitations",
                        SUPERVISOR,
                        "{\"customerId\":\"" + customer + "\"}"),
                answer -> answer.statusCode() == 201);
    String invitation = survey + "/invitations/" + json(invited).path("id").asString();
    assertThat(suite.get(invitation, OFFICE_OF_THE_MANAGER).statusCode()).isEqualTo(200);
    assertThat(suite.get(invitation, AGENT).statusCode()).isEqualTo(200);
    String former = "/api/v1/surveys/" + before.path("id").asString();
    assertThat(json(suite.get(former, MANAGER)).path("sendingDepartmentId").asString())
        .isEqualTo("customer-service");
  }

  private void inForce(String value, Instant from) {
    HttpResponse<String> drafted =
        suite.post(
            RULE + "/versions",
            ADMINISTRATOR,
            """
            {"value":%s,"note":"明确责任部门","effectiveFrom":"%s",
             "responsibility":{"departmentId":"customer-service","personId":"st-sun-jingli",
                               "explainingDepartmentId":"legal"}}
            """
                .formatted(value, from));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    int version = json(drafted).path("version").asInt();
    HttpResponse<String> submitted =
        suite.post(RULE + "/versions/" + version + "/submit", ADMINISTRATOR, null);
    assertThat(submitted.statusCode()).as(submitted.body()).isBetween(200, 299);
    String subject = "\"survey.survey-responsibility." + version + "\"";
    String approval =
        await().atMost(SOON).until(() -> approvalOf(subject), found -> !found.isEmpty());
    HttpResponse<String> approved =
        suite.post(
            "/api/v1/approvals/survey/" + approval + "/approve",
            GENERAL_MANAGER,
            "{\"note\":\"同意\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
  }

  private String approvalOf(String subject) {
    return json(suite.get("/api/v1/approvals/survey?box=ASKED&limit=200", ADMINISTRATOR))
        .path("items")
        .valueStream()
        .filter(one -> one.path("subject").toString().contains(subject))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElse("");
  }
}

package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers that customers filled in, and what reports rest on. */
@KehuServiceTest
class SurveyFilesIT {

  private static final String PDF = "%PDF-1.7\n1 0 obj << /Title (问卷) >> endobj\n";
  private static final String FILES = "/api/v1/files/survey";
  private static final String ADMIN =
      TestSuite.running().issuer().person("guan.li", "administrator");

  @LocalServerPort private int port;
  private Suite suite;

  @BeforeEach
  void knowTheCompany() {
    suite = new Suite(port);
    Company.tell();
  }

  @Test
  @Proves("S-15")
  void thePaperThatACustomerFilledInIsKeptWithTheResponseNotedFromIt() {
    String response = noted("PAPER");

    HttpResponse<String> attached =
        suite.attach("response/" + response, "问卷 001.pdf", PDF, Suite.AGENT);

    String place = attached.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> content = suite.get(place + "/content", Suite.KEY_ACCOUNTS);
    assertThat(content.statusCode()).as(content.body()).isEqualTo(200);
    assertThat(content.body()).isEqualTo(PDF);
    HttpResponse<String> list =
        suite.get(FILES + "?owner=response/" + response, Suite.KEY_ACCOUNTS);
    assertThat(Suite.json(list).at("/items/0/name").asString("")).isEqualTo("问卷 001.pdf");
    refused(suite.attach("response/" + response, "b.pdf", PDF, Suite.KEY_ACCOUNTS), 403);
    refused(suite.delete(place, Suite.KEY_ACCOUNTS), 403);
    refused(suite.get(place + "/content", Suite.AGENT), 404);
    refused(suite.delete(place, Suite.AGENT), 404);
    assertThat(suite.delete(place, Suite.SUPERVISOR).statusCode()).isEqualTo(204);
    refused(suite.get(place + "/content", Suite.KEY_ACCOUNTS), 404);
  }

  @Test
  @Proves("S-15")
  void whoDoesNotSeeTheResponseFindsNoPaper() {
    String response = noted("PAPER");
    HttpResponse<String> attached =
        suite.attach("response/" + response, "问卷.pdf", PDF, Suite.AGENT);
    String place = attached.headers().firstValue("Location").orElseThrow();

    for (String other : new String[] {Suite.SALES, ADMIN}) {
      refused(suite.get(place, other), 404);
      refused(suite.get(place + "/content", other), 404);
      refused(suite.get(FILES + "?owner=response/" + response, other), 404);
    }
    refused(suite.attach("response/" + response, "b.pdf", PDF, ADMIN), 404);
    refused(suite.get(place, Suite.OFFICER), 404);
  }

  @Test
  @Proves("S-15")
  void whatWasNotAnsweredOnPaperHasNoPaper() {
    HttpResponse<String> refused =
        suite.attach("response/" + noted("PHONE"), "问卷.pdf", PDF, Suite.AGENT);

    refused(refused, 409);
    assertThat(refused.body()).contains("not-on-paper");
  }

  @Test
  @Proves("S-08")
  void whatAReportRestsOnIsFixedWhenItIsLaidBeforeTheGeneralManager() {
    String report = report();
    String owner = "report/" + report;
    HttpResponse<String> attached = suite.attach(owner, "访谈记录.pdf", PDF, Suite.SUPERVISOR);
    String place = attached.headers().firstValue("Location").orElseThrow();
    refused(suite.attach(owner, "b.exe", "MZ\u0000\u0001", Suite.SUPERVISOR), 422);
    HttpResponse<String> submitted =
        suite.post("/api/v1/satisfaction-reports/" + report + "/submit", Suite.SUPERVISOR, "{}");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);

    refused(suite.attach(owner, "b.pdf", PDF, Suite.SUPERVISOR), 409);
    refused(suite.delete(place, Suite.SUPERVISOR), 409);

    assertThat(suite.get(place + "/content", Suite.SUPERVISOR).body()).isEqualTo(PDF);
    refused(suite.get(place + "/content", Suite.KEY_ACCOUNTS), 404);
  }

  private static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  /** A response of a customer of Feng's, noted by the agent. */
  private String noted(String channel) {
    String customer = Suite.id();
    String caseId = Suite.id();
    Suite.tellCustomer(
        customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts", "dep:customer-service");
    Suite.tellResolved(caseId, 1, Suite.id(), customer);
    String invitation = suite.invitedAfter(caseId, Suite.KEY_ACCOUNTS);
    return suite.answeredBy(channel, invitation, Suite.AGENT);
  }

  private String report() {
    String survey = suite.runningSurvey("revisit-satisfaction");
    for (int i = 0; i < 5; i++) {
      suite.answered(survey, "A", "华东", 9);
    }
    String draft =
        """
        {"surveyId":"%s","title":"满意度调查分析报告","summary":"共回收五份答卷。",
         "findings":"总体满意。","measures":"保持现有做法。","departments":["sales"]}
        """
            .formatted(survey.substring(survey.lastIndexOf('/') + 1));
    HttpResponse<String> drafted =
        suite.post("/api/v1/satisfaction-reports", Suite.SUPERVISOR, draft);
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    return Suite.json(drafted).path("id").asString("");
  }
}

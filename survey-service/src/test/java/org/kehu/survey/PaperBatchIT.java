package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SALES;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Paper forms from the template to responses, entered once however often they are sent. */
@KehuServiceTest
class PaperBatchIT {

  private static final String LEAD_OF_SALES =
      TestSuite.running().issuer().person("yang.zongjian", "supervisor");
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String HEADER =
      "form,customer,accuracy,timeliness,service-attitude,cooperation,open-issue\n";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private KnownCustomers customers;
  private Suite suite;
  private String survey = "";

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void aRunningSurveyOnPaper() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    survey = suite.runningSurvey("revisit-satisfaction");
  }

  private HttpResponse<String> entered(String query, String forms, String... headers) {
    return suite.file(survey + "/paper-batches" + query, AGENT, HEADER + forms, headers);
  }

  private static void counts(HttpResponse<String> batch, int accepted, int repeated, int refused) {
    assertThat(batch.statusCode()).as(batch.body()).isEqualTo(201);
    assertThat(json(batch).path("accepted").asInt()).as(batch.body()).isEqualTo(accepted);
    assertThat(json(batch).path("repeated").asInt()).as(batch.body()).isEqualTo(repeated);
    assertThat(json(batch).path("refused").asInt()).as(batch.body()).isEqualTo(refused);
  }

  private long responses() {
    return json(suite.get(survey + "/results", MANAGER)).path("n").asLong();
  }

  @Test
  @Proves({"M28", "S-03", "S-07"})
  void formsAreTakenOnceAndWhatIsWrongComesBackAsAFile() {
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "dep:customer-service");
    await().atMost(SOON).until(() -> customers.find(customer).isPresent());
    String invited = "{\"customerId\":\"" + customer + "\"}";
    assertThat(suite.post(survey + "/invitations", SUPERVISOR, invited).statusCode())
        .isEqualTo(201);
    String forms =
        """
        A-1,%s,9,9,9,9,no
        A-2,,8,8,8,8,no
        A-3,,99,8,8,8,no
        A-4,%s,8,8,8,8,no
        ,,8,8,8,8,no
        A-2,,8,8,8,8,no
        """
            .formatted(customer, Suite.id());

    HttpResponse<String> tried = entered("?dryRun=true", forms);
    counts(tried, 2, 1, 3);
    assertThat(responses()).isZero();

    String key = Suite.id();
    HttpResponse<String> batch = entered("", forms, "Idempotency-Key", key);
    counts(batch, 2, 1, 3);
    assertThat(json(batch).path("enteredBy").asString()).isEqualTo("st-chen-kefu");
    assertThat(json(batch).path("questionnaireVersion").asInt()).isPositive();
    assertThat(responses()).isEqualTo(2);
    assertThat(json(entered("", forms, "Idempotency-Key", key)).path("id").asString())
        .isEqualTo(json(batch).path("id").asString());
    counts(entered("", forms), 0, 3, 3);
    assertThat(responses()).isEqualTo(2);
    JsonNode noted = json(suite.get(survey + "/responses?customerId=" + customer, SUPERVISOR));
    assertThat(noted.at("/items/0/channel").asString()).isEqualTo("PAPER");

    String path = survey + "/paper-batches/" + json(batch).path("id").asString();
    String rejects = suite.get(path + "/rejects", AGENT).body();
    assertThat(rejects)
        .contains("行号,处理结果,原因", "A-3", "accuracy：", "没有该编号的客户", "问卷编号：请填写", "重复")
        .doesNotContain("A-1,");
    assertThat(suite.get(path, SUPERVISOR).statusCode()).isEqualTo(404);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.survey.v1", json(batch).path("id").asString()))
                .extracting(Events.Heard::type)
                .containsExactly("kehu.survey.paper-batch-entered.v1"));
  }

  @Test
  @Proves({"M27", "M28"})
  void theTemplateNamesEveryQuestionAndAnotherTableIsRefused() {
    HttpResponse<String> template = suite.get(survey + "/paper-batches/template?format=CSV", AGENT);
    assertThat(template.statusCode()).as(template.body()).isEqualTo(200);
    assertThat(template.body()).contains("问卷编号*", "客户", "accuracy ", "open-issue ");

    HttpResponse<String> wrong =
        suite.file(survey + "/paper-batches", AGENT, "form,price\nA-1,9\n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:paper-file-unreadable");
    HttpResponse<String> tooMany = entered("", "B,,8,8,8,8,no\n".repeat(501));
    assertThat(json(tooMany).path("code").asString()).isEqualTo("TOO_MANY_ROWS");
    assertThat(suite.file(survey + "/paper-batches", SALES, HEADER).statusCode()).isEqualTo(403);
    assertThat(suite.post(survey + "/close", MANAGER, null).statusCode()).isEqualTo(200);
    HttpResponse<String> late = entered("", "A-9,,8,8,8,8,no\n");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:paper-not-asked");
  }

  @Test
  @Proves("M28")
  void formsWithoutANameAreEnteredIntoAnAnonymousSurveyOnce() {
    survey = suite.runningAnonymousSurvey("revisit-satisfaction");
    StringBuilder forms =
        new StringBuilder("form,accuracy,timeliness,service-attitude,cooperation,open-issue\n");
    for (int i = 0; i < 5; i++) {
      forms.append("N-").append(i).append(",6,6,6,6,no\n");
    }
    String path = survey + "/paper-batches";
    counts(suite.file(path, AGENT, forms.toString()), 5, 0, 0);
    counts(suite.file(path, AGENT, forms.toString()), 0, 5, 0);
    assertThat(suite.post(survey + "/close", MANAGER, null).statusCode()).isEqualTo(200);

    JsonNode told = json(suite.get(survey + "/results", MANAGER));
    assertThat(told.path("n").asInt()).isEqualTo(5);
    assertThat(told.at("/overall/value").decimalValue()).isEqualByComparingTo("6");
    assertThat(json(suite.get(survey + "/responses", AGENT)).path("items")).isEmpty();
  }

  @Test
  @Proves({"S-06", "S-07", "S-11"})
  void whatWasWrittenIsGroupedByQuestionAndFoundByItsWords() {
    String header = "form,accuracy,timeliness,service-attitude,cooperation,open-issue,suggestion\n";
    String forms =
        """
        T-1,9,9,9,9,no,希望发货（更快）一些
        T-2,8,8,8,8,no,客服很好
        T-3,1,1,1,1,no,Delivery too SLOW
        """;
    assertThat(suite.file(survey + "/paper-batches", AGENT, header + forms).statusCode())
        .isEqualTo(201);
    String texts = survey + "/results/texts";

    JsonNode all = json(suite.get(texts, SUPERVISOR));
    assertThat(all.path("texts")).as(all.toString()).hasSize(3);
    assertThat(all.at("/byQuestion/suggestion").asInt()).isEqualTo(3);
    JsonNode slow = json(suite.get(texts + "?question=suggestion&words=slow", SUPERVISOR));
    assertThat(slow.path("texts")).hasSize(1);
    assertThat(slow.at("/texts/0/low").asBoolean()).isTrue();
    assertThat(json(suite.get(texts + "?words=.*", SUPERVISOR)).path("texts")).isEmpty();
    assertThat(json(suite.get(texts, LEAD_OF_SALES)).path("texts")).isEmpty();
    assertThat(suite.get(texts + "?limit=201", SUPERVISOR).statusCode()).isEqualTo(400);
    assertThat(suite.get(texts, AGENT).statusCode()).isEqualTo(403);
  }
}

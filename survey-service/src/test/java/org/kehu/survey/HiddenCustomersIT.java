package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.KEY_ACCOUNTS;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.SALES;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What a customer answered is hidden from whom the customer is hidden from, on every path. */
@KehuServiceTest
class HiddenCustomersIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private MongoTemplate mongo;
  private Suite suite;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void knowTheStaff() {
    suite = new Suite(port);
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  /** A response of a customer of key accounts, noted on the phone. */
  private String answered(String customer, String caseId, String level) {
    Suite.tellCustomer(customer, 1, level, "own:st-feng-dakehu", "dep:key-accounts");
    Suite.tellResolved(caseId, 1, Suite.id(), customer);
    String by = level.equals("NORMAL") ? AGENT : SUPERVISOR;
    return suite.answeredByPhone(suite.invitedAfter(caseId, KEY_ACCOUNTS), by);
  }

  private void seen(String response, String caseId, String customer, String... readers) {
    String responses = suite.handlingPath() + "/responses";
    for (String reader : readers) {
      assertThat(suite.get(responses + "/" + response, reader).statusCode()).isEqualTo(200);
      for (String asked : List.of("?caseId=" + caseId, "?customerId=" + customer)) {
        assertThat(json(suite.get(responses + asked, reader)).path("items")).hasSize(1);
      }
    }
  }

  private void hidden(String response, String caseId, String customer, String... readers) {
    String responses = suite.handlingPath() + "/responses";
    for (String reader : readers) {
      assertThat(suite.get(responses + "/" + response, reader).statusCode()).isEqualTo(404);
      for (String asked : List.of("?caseId=" + caseId, "?customerId=" + customer, "?limit=200")) {
        assertThat(suite.get(responses + asked, reader).body()).doesNotContain(response, customer);
      }
    }
  }

  @Test
  @Proves("M3")
  void ofAnotherDepartmentsCustomerNobodyReadsTheAnswersNotEvenWhoAskedForThem() {
    String customer = Suite.id();
    String caseId = Suite.id();

    String response = answered(customer, caseId, "NORMAL");

    seen(response, caseId, customer, KEY_ACCOUNTS, GENERAL_MANAGER, PORTAL);
    hidden(response, caseId, customer, SALES, AGENT, SUPERVISOR, MANAGER);
  }

  @Test
  @Proves("M3")
  void ofAConfidentialCustomerNobodyReadsTheAnswersWithoutTheClearance() {
    String customer = Suite.id();
    String caseId = Suite.id();

    String response = answered(customer, caseId, "RESTRICTED");

    seen(response, caseId, customer, KEY_ACCOUNTS, GENERAL_MANAGER);
    hidden(response, caseId, customer, SALES, AGENT, SUPERVISOR, PORTAL);
  }

  @Test
  @Proves("M3")
  void answersFollowTheirCustomerWhenLevelOrDepartmentChange() {
    String customer = Suite.id();
    String caseId = Suite.id();
    String response = answered(customer, caseId, "NORMAL");

    Suite.tellCustomer(customer, 2, "CONFIDENTIAL", "own:st-han-xiaoshou", "dep:sales");
    await()
        .atMost(SOON)
        .untilAsserted(() -> hidden(response, caseId, customer, KEY_ACCOUNTS, SALES, PORTAL));
    seen(response, caseId, customer, GENERAL_MANAGER);

    Suite.tellCustomer(customer, 3, "NORMAL", "own:st-han-xiaoshou", "dep:sales");
    await().atMost(SOON).untilAsserted(() -> seen(response, caseId, customer, SALES));
    hidden(response, caseId, customer, KEY_ACCOUNTS, AGENT);
  }

  @Test
  @Proves({"M3", "S-15"})
  void theOfficeThatRunsTheSurveyCountsThemInItsResultsWithoutReadingThem() {
    String results = suite.handlingPath() + "/results";
    long office = json(suite.get(results, SUPERVISOR)).path("n").asLong();
    long general = json(suite.get(results, GENERAL_MANAGER)).path("n").asLong();

    answered(Suite.id(), Suite.id(), "NORMAL");
    answered(Suite.id(), Suite.id(), "RESTRICTED");
    String top = Suite.id();
    String caseId = Suite.id();
    answered(top, caseId, "NORMAL");
    Suite.tellCustomer(top, 2, "TOP_SECRET", "dep:key-accounts");

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(json(suite.get(results, SUPERVISOR)).path("n").asLong())
                .isEqualTo(office + 2));
    assertThat(json(suite.get(results, GENERAL_MANAGER)).path("n").asLong()).isEqualTo(general + 3);
  }

  @Test
  void aResponseOfTheFirstLayoutIsTakenOutOfTheOfficesSight() {
    String customer = Suite.id();
    String caseId = Suite.id();
    String response = answered(customer, caseId, "NORMAL");
    Query one = new Query(Criteria.where("_id").is(response));
    Update asBefore = new Update().set("schema", 1).addToSet("scope").each("dep:customer-service");
    mongo.updateFirst(one, asBefore, "responses");

    await()
        .atMost(SOON)
        .untilAsserted(() -> hidden(response, caseId, customer, SUPERVISOR, MANAGER));
    seen(response, caseId, customer, KEY_ACCOUNTS);
  }
}

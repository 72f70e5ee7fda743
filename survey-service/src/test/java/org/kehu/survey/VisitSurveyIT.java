package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.KEY_ACCOUNTS;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who was visited is asked about the visit. */
@KehuServiceTest
class VisitSurveyIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
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

  /** A running survey that asks about visits. */
  private String survey() {
    String planned = suite.plannedSurvey("revisit-satisfaction");
    String etag = suite.get(planned, SUPERVISOR).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> onVisits =
        suite.patch(planned, SUPERVISOR, "{\"trigger\":\"VISIT_CONDUCTED\"}", "If-Match", etag);
    assertThat(onVisits.statusCode()).as(onVisits.body()).isEqualTo(200);
    assertThat(suite.post(planned + "/start", MANAGER, null).statusCode()).isEqualTo(200);
    return planned;
  }

  private static void tellConducted(String visit, String customer, String chain) {
    Events.tell(
        "kehu.visit.v1",
        "kehu.visit.visit-conducted.v1",
        "visit/" + visit,
        1,
        chain,
        """
        {"visitId":"%s","number":"BF-20261128-0001","customerId":"%s","ownerId":"st-feng-dakehu",
         "arrivedAt":"2026-11-28T01:00:00Z","onTime":true}
        """
            .formatted(visit, customer));
  }

  private JsonNode invitations(String survey, String customer, String reader) {
    return json(suite.get(survey + "/invitations?customerId=" + customer, reader)).path("items");
  }

  @Test
  @Proves({"S-01", "S-05"})
  void aVisitedCustomerIsInvitedOnceInTheCausalChainOfTheVisit() {
    String survey = survey();
    String customer = Suite.id();
    String visit = Suite.id();
    String chain = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts");

    tellConducted(visit, customer, chain);
    tellConducted(visit, customer, chain);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(invitations(survey, customer, KEY_ACCOUNTS)).hasSize(1));
    JsonNode invitation = invitations(survey, customer, KEY_ACCOUNTS).get(0);
    assertThat(invitation.path("visitId").asString()).isEqualTo(visit);
    String id = invitation.path("id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.survey.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.survey.invitation-issued.v1", "kehu.survey.notice-requested.v1"));
    assertThat(Events.of("kehu.survey.v1", id))
        .allSatisfy(event -> assertThat(event.headers()).containsEntry("correlationid", chain));
  }

  @Test
  void aVisitedCustomerWhoIsNotKnownYetIsInvitedAndHidden() {
    String survey = survey();
    String customer = Suite.id();

    tellConducted(Suite.id(), customer, Suite.id());

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(invitations(survey, customer, GENERAL_MANAGER)).hasSize(1));
    assertThat(invitations(survey, customer, SUPERVISOR)).isEmpty();
  }
}

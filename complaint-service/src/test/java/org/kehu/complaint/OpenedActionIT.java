package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Actions that nobody has to think of: what a survey found low, and what comes back. */
@KehuServiceTest
class OpenedActionIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ACTIONS = "/api/v1/corrective-actions";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");

  /** Monday before 9:00 in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-12-07T00:30:00Z");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed = List.of("st-sun-jingli", "st-pu-tong", "st-zheng-tousu", "st-wu-tousu");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  @Test
  @Proves({"S-10", "P-41", "M22"})
  void anAreaBelowTargetOpensAnActionWithOwnerAndDaysInTheSameChain() {
    String report = "MYD-2026-" + UUID.randomUUID().toString().substring(0, 8);
    String chain = UUID.randomUUID().toString();

    below(report, "product-quality", 1, chain);
    below(report, "timeliness", 2, chain);

    JsonNode quality = opened(report, "product-quality");
    assertThat(quality.path("origin").asString()).isEqualTo("SURVEY");
    assertThat(quality.path("ownerId").asString()).isEqualTo("st-pu-tong");
    assertThat(quality.path("departmentId").asString()).isEqualTo("production");
    assertThat(quality.path("plannedBy").asString()).isEqualTo("system:complaint");
    assertThat(quality.path("rootCause").asString()).contains("6.5", "8.0");
    Instant due = Instant.parse(quality.path("dueAt").asString());
    assertThat(due).isBetween(MONDAY.plus(Duration.ofDays(10)), MONDAY.plus(Duration.ofDays(15)));
    assertThat(Instant.parse(quality.path("checkDueAt").asString())).isAfter(due);
    assertThat(opened(report, "timeliness").path("ownerId").asString()).isEqualTo("st-sun-jingli");
    String id = quality.path("id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", id)).isNotEmpty();
          assertThat(Events.of("kehu.complaint.v1", id))
              .first()
              .satisfies(told -> {
                assertThat(told.type()).isEqualTo("kehu.complaint.action-planned.v1");
                assertThat(told.headers()).containsEntry("correlationid", chain);
              });
        });
  }

  @Test
  @Proves({"P-43", "M22"})
  void complaintsAboutOneProductAgainAndAgainOpenOneAction() {
    String product = "色牢度检测 " + UUID.randomUUID().toString().substring(0, 8);
    complained(",\"product\":\"" + product + "\"");
    complained(",\"product\":\"" + product + "\"");
    inquired(product);
    assertThat(against(product)).isEmpty();

    String third = complained(",\"product\":\"" + product + "\"");

    await().atMost(SOON).untilAsserted(() -> assertThat(against(product)).hasSize(1));
    JsonNode action = against(product).getFirst();
    assertThat(action.path("origin").asString()).isEqualTo("PATTERN");
    assertThat(action.path("caseIds")).hasSize(3);
    assertThat(action.path("caseIds").toString()).contains(third);
    assertThat(action.path("ownerId").asString()).isEqualTo("st-zheng-tousu");
    String fourth = complained(",\"product\":\"" + product + "\"");
    heardOf(fourth);
    assertThat(against(product)).hasSize(1);
  }

  @Test
  @Proves({"P-43", "M22"})
  void aCustomerWhoComplainsAgainAndAgainOpensOneAction() {
    Customers customer = Customers.fresh("key-accounts", "st-feng-dakehu", null, "NORMAL");
    customer.tell(1);
    String third = "";
    for (int i = 0; i < 3; i++) {
      third = complained(",\"customerId\":\"" + customer.id() + "\"");
    }
    String of = third;

    await().atMost(SOON).untilAsserted(() -> assertThat(ofCase(of)).hasSize(1));

    assertThat(ofCase(of).getFirst().path("caseIds")).hasSize(3);
    assertThat(ofCase(of).getFirst().toString()).doesNotContain(customer.id());
  }

  private static void below(String report, String area, long sequence, String chain) {
    Events.tell(
        "kehu.survey.v1",
        "kehu.survey.area-below-target.v1",
        "satisfaction-report/" + report,
        sequence,
        chain,
        """
        {"reportId":"%s","number":"%s","surveyId":"%s","area":"%s","score":6.5,"target":8.0,"n":25,
         "formula":"mean","formulaVersion":1}
        """
            .formatted(report, report, UUID.randomUUID(), area));
  }

  private JsonNode opened(String report, String area) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                all("").stream()
                    .filter(one -> one.path("description").asString().contains(report))
                    .map(this::whole)
                    .filter(one -> one.path("rootCause").asString().contains(area))
                    .toList(),
            found -> found.size() == 1)
        .getFirst();
  }

  private List<JsonNode> against(String product) {
    return all("").stream()
        .filter(one -> one.path("product").asString("").equals(product))
        .map(this::whole)
        .toList();
  }

  private List<JsonNode> ofCase(String caseId) {
    return all("&case=" + caseId).stream().map(this::whole).toList();
  }

  private JsonNode whole(JsonNode summary) {
    return http.get(ACTIONS + "/" + summary.path("id").asString(), CHIEF).is(200).json();
  }

  private List<JsonNode> all(String filter) {
    return http.get(ACTIONS + "?limit=200" + filter, CHIEF)
        .is(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private String complained(String more) {
    return taken("COMPLAINT", more);
  }

  private void inquired(String product) {
    heardOf(taken("INQUIRY", ",\"product\":\"" + product + "\""));
  }

  private String taken(String kind, String more) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"%s}"
            .formatted(kind, more);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  /** The effect reads one record after the other, so what a later one did shows it is through. */
  private static void heardOf(String caseId) {
    await().atMost(SOON).until(() -> !Events.of("kehu.complaint.v1", caseId).isEmpty());
  }
}

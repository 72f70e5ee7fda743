package org.kehu.visit.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A day's work is counted where it is done, and measured against the target. */
@KehuServiceTest
class ActivityIT {

  private static final String ACTIVITY = "/api/v1/visits/activity";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);
  private String team = "";
  private String seller = "";
  private String boss = "";

  @BeforeEach
  void openATeam() {
    api = new VisitApi(port);
    team = "team-" + UUID.randomUUID().toString().substring(24);
    tell("seller", false);
    tell("boss", true);
    seller = person("seller." + team, "account-manager");
    boss = person("boss." + team, "supervisor");
    eventually(() ->
        assertThat(api.get(ACTIVITY + "?department=" + team, boss).body().path("items"))
            .hasSize(2));
  }

  private void tell(String who, boolean leader) {
    String id = "st-" + who + "-" + team;
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + id,
        1,
        """
        {"staffId":"%s","userName":"%s.%s","name":"%s","departmentId":"%s","departments":["%s"],
         "leader":%s,"deputyOf":[],"active":true}
        """
            .formatted(id, who, team, who, team, team, leader));
  }

  private String visit(String purpose) {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-seller-" + team, team, "NORMAL");
    String plan =
        "{\"customerId\":\"%s\",\"purpose\":\"%s\",\"plannedAt\":\"%s\"}"
            .formatted(customer, purpose, clock.instant().plus(Duration.ofHours(1)));
    String[] id = new String[1];
    eventually(() -> id[0] = api.post("/api/v1/visits", seller, plan).is(201).text("/id"));
    String path = "/api/v1/visits/" + id[0];
    api.post(path + "/confirm", seller, "{\"channel\":\"PHONE\"}").is(200);
    String duty = "{\"staffId\":\"st-seller-%s\",\"duty\":\"主谈\"}".formatted(team);
    api.post(
            path + "/prepare",
            seller,
            "{\"situationKnown\":true,\"needsKnown\":true,\"materials\":[\"BROCHURE\"],\"visitors\":[%s]}"
                .formatted(duty))
        .is(200);
    return path;
  }

  private JsonNode day(String token, String query) {
    return api.get(ACTIVITY + query, token)
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .filter(one -> one.get("staffId").asString().startsWith("st-seller"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"V-08", "V-01", "V-09"})
  void thePersonAndTheLeaderSeeWhatIsMissingToTheTarget() {
    String planned = visit("DEVELOPMENT");
    LocalDate worked = LocalDate.of(2026, 11, 27);
    JsonNode before = day(seller, "?day=" + worked);
    assertThat(before.get("target").asInt()).isEqualTo(2);
    assertThat(before.get("difference").asInt()).isEqualTo(-2);

    api.post(planned + "/conduct", seller, "{\"feedback\":\"希望上门取样\"}").is(200);
    api.post(visit("MAINTENANCE") + "/conduct", seller, "{}").is(200);

    JsonNode own = day(seller, "");
    assertThat(own.get("visits").asInt()).isEqualTo(2);
    assertThat(own.get("developing").asInt()).isEqualTo(1);
    assertThat(own.get("maintaining").asInt()).isEqualTo(1);
    assertThat(own.get("reached").asInt()).isEqualTo(2);
    assertThat(own.get("difference").asInt()).isEqualTo(2 - own.get("target").asInt());
    assertThat(day(boss, "?department=" + team)).isEqualTo(own);
    JsonNode yesterday =
        day(seller, "?day=" + LocalDate.ofInstant(clock.instant(), zone()).minusDays(1));
    assertThat(yesterday.get("visits").asInt()).isZero();
  }

  private static ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Test
  @Proves("V-08")
  void contactsOfAllKindsAreCountedAndADayOffHasNoTarget() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-seller-" + team, team, "NORMAL");
    String next =
        "{\"customerId\":\"%s\",\"what\":\"寄样品\",\"dueOn\":\"%s\"}"
            .formatted(customer, LocalDate.ofInstant(clock.instant(), zone()).plusDays(9));
    String[] id = new String[1];
    eventually(() -> id[0] = api.post("/api/v1/follow-ups", seller, next).is(201).text("/id"));
    String records = "/api/v1/follow-ups/" + id[0] + "/records";
    api.post(records, seller, "{\"content\":\"电话介绍\"}").is(200);
    api.post(records, seller, "{\"content\":\"再次致电\"}").is(200);
    api.post("/api/v1/receptions", seller, "{\"channel\":\"CALL\",\"cameBefore\":\"NO\"}").is(201);
    String revisits = "/api/v1/revisits?customer=" + customer;
    eventually(() -> assertThat(api.get(revisits, seller).body().get("items")).isNotEmpty());
    String revisit = api.get(revisits, seller).text("/items/0/id");
    api.post(
            "/api/v1/revisits/" + revisit + "/complete",
            seller,
            "{\"mode\":\"PHONE\",\"satisfied\":true,\"answers\":{\"accuracy\":\"GOOD\","
                + "\"timeliness\":\"GOOD\",\"attitude\":\"GOOD\"},\"summary\":\"满意\"}")
        .is(200);

    JsonNode own = day(seller, "");

    assertThat(own.get("followUps").asInt()).isEqualTo(2);
    assertThat(own.get("receptions").asInt()).isEqualTo(1);
    assertThat(own.get("revisits").asInt()).isEqualTo(1);
    assertThat(own.get("reached").asInt()).as("visits alone count by the shipped rule").isZero();
    assertThat(day(seller, "?day=2026-11-29").get("target").asInt()).as("a Sunday").isZero();
  }

  @Test
  void othersDaysAreTheirLeadersToSee() {
    api.get(ACTIVITY + "?department=" + team, seller).refuses(403, "activity-not-yours");
    api.get(ACTIVITY + "?department=sales", boss).refuses(403, "activity-not-yours");
    api.get(ACTIVITY + "?day=27.11.2026", seller).refuses(400, "parameter-invalid");
    assertThat(
            api.get("/api/v1/policies/visit/visit-target/presets", boss).is(200).response().body())
        .contains("all-contacts");
  }
}

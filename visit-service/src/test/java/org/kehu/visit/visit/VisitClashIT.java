package org.kehu.visit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two visits at about the same time are told to whoever plans them. */
@KehuServiceTest
class VisitClashIT {

  private static final String VISITS = "/api/v1/visits";
  private static final String WANG = person("wang.zong", "general-manager");
  private static final String HE = person("he.dakehu", "supervisor");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private String customer(String level) {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", level);
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, WANG).body().get("items"))
            .isNotEmpty());
    return customer;
  }

  private Answer plan(String token, String customer, Instant at) {
    String body =
        "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\","
            + "\"visitors\":[{\"staffId\":\"st-lin-kefu\"}]}";
    return api.post(VISITS, token, body.formatted(customer, at));
  }

  @Test
  @Proves({"V-02", "M3"})
  void whoPlansIsToldWhoIsToBeElsewhereAndNoMore() {
    // A day of its own, so that no other test's visit is near.
    Instant at = clock.instant().plus(Duration.ofDays(400));
    Answer hidden = plan(WANG, customer("TOP_SECRET"), at).is(201);
    assertThat(hidden.body().get("conflicts")).isEmpty();
    String seen = customer("NORMAL");
    Answer planned = plan(HE, seen, at.plus(Duration.ofMinutes(40))).is(201);

    assertThat(planned.body().get("conflicts")).hasSize(1);
    assertThat(planned.text("/conflicts/0/staffId")).isEqualTo("st-lin-kefu");
    assertThat(planned.text("/conflicts/0/plannedAt")).isNotBlank();
    assertThat(planned.body().at("/conflicts/0").has("number")).as("hidden").isFalse();
    String path = VISITS + "/" + planned.text("/id");
    assertThat(api.get(path, WANG).text("/conflicts/0/number")).isEqualTo(hidden.text("/number"));
    String later = "{\"plannedAt\":\"%s\",\"reason\":\"错开\"}";
    Answer moved =
        api.post(path + "/reschedule", HE, later.formatted(at.plus(Duration.ofHours(3)))).is(200);
    assertThat(moved.body().get("conflicts")).isEmpty();
    api.post(path + "/reschedule", HE, later.formatted(at)).is(200);
    api.post(VISITS + "/" + hidden.text("/id") + "/cancel", WANG, "{\"reason\":\"取消\"}").is(200);
    assertThat(api.get(path, HE).body().get("conflicts")).as("called off").isEmpty();
    assertThat(api.get(VISITS + "?customer=" + seen, HE).body().at("/items/0").has("conflicts"))
        .isFalse();
  }
}

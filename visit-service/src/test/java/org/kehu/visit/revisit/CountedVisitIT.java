package org.kehu.visit.revisit;

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
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visit that took place fulfils what would have been a revisit. */
@KehuServiceTest
class CountedVisitIT {

  private static final String FENG = person("feng.dakehu", "account-manager");

  private static final String CONFIRM = "{\"channel\":\"PHONE\",\"note\":\"王经理确认\"}";
  private static final String PREPARE =
      "{\"situationKnown\":true,\"needsKnown\":true,\"materials\":[\"BROCHURE\"],"
          + "\"visitors\":[{\"staffId\":\"st-feng-dakehu\",\"duty\":\"主谈\"}]}";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCustomer() {
    api = new VisitApi(port);
    Company.tell();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .hasSize(1));
  }

  private Answer revisit() {
    String list = "/api/v1/revisits?customer=" + customer;
    String id = api.get(list, FENG).is(200).text("/items/0/id");
    return api.get("/api/v1/revisits/" + id + "/explain", FENG).is(200);
  }

  /** Conducts a visit for a purpose. */
  private String visited(String purpose) {
    Answer planned =
        api.post(
                "/api/v1/visits",
                FENG,
                "{\"customerId\":\"%s\",\"purpose\":\"%s\",\"plannedAt\":\"%s\",\"content\":\"走访\"}"
                    .formatted(customer, purpose, clock.instant().plus(Duration.ofMinutes(5))))
            .is(201);
    String visit = "/api/v1/visits/" + planned.text("/id");
    api.post(visit + "/confirm", FENG, CONFIRM).is(200);
    api.post(visit + "/prepare", FENG, PREPARE).is(200);
    api.post(visit + "/conduct", FENG, "{\"feedback\":\"满意\"}").is(200);
    return planned.text("/id");
  }

  @Test
  @Proves({"V-18", "M26", "K-03"})
  void aConductedVisitOfTheRightKindIsTheContactThatWasOwed() {
    visited("NEEDS");
    String other = visited("MAINTENANCE");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

    eventually(() -> assertThat(revisit().text("/basis")).isEqualTo("LAST_VISIT"));

    assertThat(revisit().text("/basisOn")).isEqualTo(today.toString());
    assertThat(revisit().text("/latestOn")).isEqualTo(today.plusMonths(6).toString());
    assertThat(VisitApi.told(other)).contains("visit-conducted");
    assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
        .hasSize(1);
  }
}

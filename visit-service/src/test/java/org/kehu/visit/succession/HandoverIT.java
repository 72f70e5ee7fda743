package org.kehu.visit.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The open visits and follow-ups of somebody who leaves go on with others. */
@KehuServiceTest
@Proves("C-115")
class HandoverIT {

  private static final String LEAVER = "st-feng-dakehu";
  private static final String WANG = person("wang.zong", "general-manager");
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);
  private LocalDate soon = LocalDate.EPOCH;

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
    soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3);
  }

  private String customer() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, LEAVER, "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, WANG).body().get("items"))
            .isNotEmpty());
    return customer;
  }

  private String visit(String customer) {
    String body = "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\"}";
    var at = clock.instant().plus(Duration.ofDays(300));
    return "/api/v1/visits/"
        + api.post("/api/v1/visits", FENG, body.formatted(customer, at)).is(201).text("/id");
  }

  private String followUp(String customer) {
    String body = "{\"customerId\":\"%s\",\"what\":\"寄样品\",\"mode\":\"PHONE\",\"dueOn\":\"%s\"}";
    return "/api/v1/follow-ups/"
        + api.post("/api/v1/follow-ups", FENG, body.formatted(customer, soon)).is(201).text("/id");
  }

  private String owner(String path) {
    return api.get(path, WANG).is(200).text("/ownerId");
  }

  private static void tell(String handover, int sequence, String what, String further) {
    Events.tell(
        "kehu.customer.v1",
        "kehu.customer.handover-" + what + ".v1",
        "handover/" + handover,
        sequence,
        "{\"handoverId\":\"%s\",\"number\":\"JJ-2026-0001\",\"staffId\":\"%s\",%s}"
            .formatted(handover, LEAVER, further));
  }

  @Test
  void openWorkGoesWithTheCustomerAndTheRestToTheSuccessor() {
    String moved = customer();
    String stays = customer();
    String visit = visit(moved);
    String followUp = followUp(moved);
    String rest = visit(stays);
    String handover = UUID.randomUUID().toString();

    tell(
        handover,
        1,
        "customers-handed",
        """
        "contactBy":"%s","customers":[{"customerId":"%s","ownerId":"st-he-dakehu",
         "departmentId":"key-accounts"}]\
        """
            .formatted(soon, moved));
    VisitApi.tellCustomer(moved, 2, "st-he-dakehu", "key-accounts", "NORMAL");

    eventually(() -> assertThat(owner(visit)).isEqualTo("st-he-dakehu"));
    eventually(() -> assertThat(owner(followUp)).isEqualTo("st-he-dakehu"));
    assertThat(api.get(visit, WANG).text("/visitors/0/staffId")).isEqualTo("st-he-dakehu");
    assertThat(owner(rest)).isEqualTo(LEAVER);
    eventually(() ->
        assertThat(
                api.get("/api/v1/follow-ups?customer=" + moved + "&owner=st-he-dakehu", HE)
                    .body()
                    .get("items"))
            .extracting(one -> one.at("/what").asString())
            .as("the new owner gets in touch")
            .contains("与客户建立联系(离职交接)"));
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + moved, WANG).text("/items/0/ownerId"))
            .as("revisits follow the customer")
            .isEqualTo("st-he-dakehu"));

    tell(
        handover,
        2,
        "completed",
        "\"successorId\":\"st-he-dakehu\",\"departmentId\":\"key-accounts\",\"customers\":1");

    eventually(() -> assertThat(owner(rest)).isEqualTo("st-he-dakehu"));
    assertThat(VisitApi.told(rest.substring(rest.lastIndexOf('/') + 1)))
        .contains("visit-handed-over");
  }
}

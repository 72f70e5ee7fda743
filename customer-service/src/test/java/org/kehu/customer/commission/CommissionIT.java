package org.kehu.customer.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Commissions over HTTP, with broker and database. */
@KehuServiceTest
class CommissionIT {

  private static final String COMMISSIONS = "/api/v1/customers/commissions";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String seller;
  private String partner;
  private String director;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    seller = Http.person("han.xiaoshou", "account-manager");
    partner = Http.person("feng.dakehu", "account-manager");
    director = Http.person("yang.zongjian", "manager");
  }

  private String customer(String status) {
    String further = "\"ownerId\":\"st-han-xiaoshou\",\"status\":\"%s\"".formatted(status);
    return http.opened(Http.erp(), Http.fresh("成交"), further);
  }

  private static String share(String staffId, int percent) {
    return "{\"staffId\":\"%s\",\"percent\":%d}".formatted(staffId, percent);
  }

  private static String split(int percent) {
    return share("st-han-xiaoshou", percent) + "," + share("st-feng-dakehu", 100 - percent);
  }

  private String deal(String customerId, int ahead, String shares) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(ahead);
    return "{\"customerId\":\"%s\",\"dealNumber\":\"HT-1\",\"wonOn\":\"%s\",\"shares\":[%s]}"
        .formatted(customerId, day, shares);
  }

  private static String shares(String all) {
    return "{\"shares\":[%s]}".formatted(all);
  }

  @Test
  @Proves("C-118")
  void whoDidItAloneGetsTheFullCommissionOnce() {
    String customer = customer("COOPERATING");
    String alone = deal(customer, 0, share("st-han-xiaoshou", 100));
    JsonNode full = http.post(COMMISSIONS, seller, alone).is(201).json();

    assertThat(full.at("/status").asString()).isEqualTo("AGREED");
    assertThat(full.at("/full").asBoolean()).isTrue();
    http.post(COMMISSIONS, seller, alone).refused(409, "commission-deal-taken");
    String path = COMMISSIONS + "/" + full.at("/id").asString();
    http.get(path, partner).refused(404, "not-found");
    Http.Answer late = http.post(path + "/confirm", seller, "{}");
    late.refused(409, "commission-move-not-allowed");
    assertThat(late.json().at("/allowedMoves"))
        .extracting(JsonNode::asString)
        .containsExactly("CANCEL");
    http.post(path + "/cancel", seller, "{\"reason\":\"误登\"}").refused(403, "right-missing");
    http.post(path + "/cancel", director, "{\"reason\":\"误登\"}").is(200);
    http.post(COMMISSIONS, seller, alone).is(201);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", full.at("/id").asString()))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.commission-recorded.v1",
                    "kehu.customer.commission-agreed.v1",
                    "kehu.customer.commission-cancelled.v1"));
  }

  @Test
  @Proves("C-118")
  void theTwoWhoCooperatedShareByAgreement() {
    String id =
        http.post(COMMISSIONS, seller, deal(customer("COOPERATING"), 0, split(60))).is(201).id();
    String path = COMMISSIONS + "/" + id;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-share-2").getLast().body())
                .contains("COMMISSION_CONFIRMATION", "st-feng-dakehu"));
    http.post(path + "/confirm", seller, "{}").is(200);
    http.post(path + "/confirm", director, "{}").refused(403, "commission-of-others");
    http.post(path + "/propose", partner, shares(share("st-feng-dakehu", 100)))
        .refused(422, "commission-persons-changed");
    http.post(path + "/propose", partner, shares(split(60).replace("60", "70")))
        .refused(422, "commission-shares-invalid");

    JsonNode counter = http.post(path + "/propose", partner, shares(split(50))).is(200).json();
    assertThat(counter.at("/status").asString()).isEqualTo("PROPOSED");
    assertThat(counter.at("/shares"))
        .extracting(one -> one.at("/confirmed").asBoolean())
        .containsExactly(false, true);
    JsonNode agreed = http.post(path + "/confirm", seller, "{}").is(200).json();

    assertThat(agreed.at("/status").asString()).isEqualTo("AGREED");
    assertThat(agreed.at("/shares"))
        .extracting(one -> one.at("/percent").asInt())
        .containsExactly(50, 50);
    assertThat(
            http.get(COMMISSIONS + "?staff=st-feng-dakehu&status=AGREED", partner)
                .is(200)
                .json()
                .at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.v1", id))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.customer.commission-recorded.v1",
                  "kehu.customer.commission-proposed.v1",
                  "kehu.customer.commission-agreed.v1");
          assertThat(Events.of("kehu.task.state.v1", id + "-share-1").getLast().body()).isNull();
        });
  }

  @Test
  @Proves("C-118")
  void whatIsNoDealOrNotTheWholeIsRefused() {
    String customer = customer("COOPERATING");
    http.post(COMMISSIONS, seller, deal(customer, 0, share("st-han-xiaoshou", 90)))
        .refused(422, "commission-shares-invalid");
    http.post(COMMISSIONS, seller, deal(customer, 1, split(60)))
        .refused(422, "commission-day-ahead");
    http.post(COMMISSIONS, seller, deal(customer, 0, share("st-feng-dakehu", 100)))
        .refused(403, "commission-of-others");
    http.post(
            COMMISSIONS,
            seller,
            deal(customer, 0, share("st-han-xiaoshou", 50) + "," + share("st-gone", 50)))
        .refused(422, "commission-staff-unknown");
    http.post(COMMISSIONS, seller, deal(customer("POTENTIAL"), 0, split(60)))
        .refused(409, "commission-customer-not-cooperating");
    http.post(COMMISSIONS, seller, deal(UUID.randomUUID().toString(), 0, split(60)))
        .refused(404, "not-found");
    http.post(COMMISSIONS, seller, deal(customer, 0, "")).refused(422, "validation-failed");
    http.get(COMMISSIONS + "?customer=" + customer, director).is(200);
  }
}

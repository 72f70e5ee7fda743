package org.kehu.customer.delivery;

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

/** Deliveries of orders over HTTP, with broker and database. */
@KehuServiceTest
class DeliveryIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String FINANCE = Http.person("xu.caiwu", "finance");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private Http http;
  private String file;
  private String order;
  private String number;

  @BeforeEach
  void ordered() {
    http = new Http(port);
    http.listCompany();
    file =
        "/api/v1/customers/"
            + http.opened(Http.erp(), Http.fresh("送货"), "\"ownerId\":\"st-feng-dakehu\"");
    number = "SH-" + UUID.randomUUID().toString().substring(0, 13);
    String body =
        """
        {"orderNumber":"%s","orderedAt":"%s",
         "lines":[{"product":"控制器","quantity":"20","amount":{"amount":"36000"}}]}\
        """
            .formatted(number, clock.instant().minus(Duration.ofMinutes(1)));
    order = http.post(file + "/transactions", Http.erp(), body).is(201).id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private String requested() {
    String body =
        "{\"transactionId\":\"%s\",\"goods\":\"控制器 20 台\",\"wantedOn\":\"%s\"}"
            .formatted(order, today().plusDays(3));
    return file + "/deliveries/" + http.post(file + "/deliveries", FENG, body).is(201).id();
  }

  private static String on(LocalDate day) {
    return "{\"day\":\"" + day + "\"}";
  }

  private static String later(boolean beyondControl, LocalDate day) {
    return "{\"cause\":\"暴雪封路\",\"beyondControl\":%s,\"newDay\":\"%s\"}"
        .formatted(beyondControl, day);
  }

  private void task(String path, String kind) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          String body = Events.of("kehu.task.state.v1", id).getLast().body();
          if (kind.isEmpty()) {
            assertThat(body).isNull();
          } else {
            assertThat(body).contains("\"kind\":\"" + kind + "\"", "st-feng-dakehu", number);
          }
        });
  }

  @Test
  @Proves("C-123")
  void aDeliveryIsTrackedUntilItIsConfirmedAndTheCustomerOfADelayLookedAfter() {
    String path = requested();
    task(path, "DELIVERY");
    http.post(path + "/arrive", FENG, on(today())).refused(409, "delivery-move-not-allowed");
    http.post(path + "/confirm", FENG, on(today().minusDays(1))).refused(422, "delivery-day-past");
    http.post(path + "/confirm", FENG, on(today().plusDays(3))).is(200);
    http.post(path + "/progress", FENG, "{\"what\":\"已电话告知 3 日后送达\"}").is(200);
    http.post(path + "/delay", FENG, later(true, today().plusDays(3)))
        .refused(422, "delivery-delay-not-later");
    http.post(path + "/delay", FENG, later(true, today().plusDays(5))).is(200);
    http.post(path + "/progress", FENG, "{\"what\":\"已告知因暴雪延期\"}").is(200);
    http.post(path + "/arrive", FENG, on(today().plusDays(1))).refused(422, "delivery-day-ahead");

    Http.Answer arrived = http.post(path + "/arrive", FENG, on(today())).is(200);

    assertThat(arrived.text("/status")).isEqualTo("AFTERCARE");
    task(path, "DELIVERY_AFTERCARE");
    JsonNode done = http.post(path + "/aftercare", FENG, "{\"what\":\"致歉并赠送配件\"}").is(200).json();
    assertThat(done.at("/status").asString()).isEqualTo("DONE");
    assertThat(done.at("/told")).hasSize(2);
    assertThat(done.at("/told/1/by").asString()).isEqualTo("st-feng-dakehu");
    assertThat(done.at("/delays/0/beyondControl").asBoolean()).isTrue();
    assertThat(done.at("/orderNumber").asString()).isEqualTo(number);
    task(path, "");
    http.post(path + "/progress", FENG, "{\"what\":\"再告知\"}")
        .refused(409, "delivery-move-not-allowed");
    String id = path.substring(path.lastIndexOf('/') + 1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.v1", id))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.customer.delivery-requested.v1",
                  "kehu.customer.delivery-confirmed.v1",
                  "kehu.customer.delivery-progress-told.v1",
                  "kehu.customer.delivery-delayed.v1",
                  "kehu.customer.delivery-progress-told.v1",
                  "kehu.customer.delivery-arrived.v1",
                  "kehu.customer.delivery-aftercare-held.v1");
          assertThat(Events.of("kehu.customer.v1", id).toString()).doesNotContain("暴雪", "致歉");
        });
  }

  @Test
  @Proves("C-123")
  void ordersStandInTheDailyLedgerAndADelayThatCouldBePreventedNeedsNoAftercare() {
    assertThat(
            new String(
                http.download("/api/v1/customers/transactions/ledger?day=" + today(), FINANCE)
                    .body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains(number);
    String path = requested();
    http.post(path + "/confirm", FENG, on(today())).is(200);
    http.post(path + "/delay", FENG, later(false, today().plusDays(1))).is(200);
    assertThat(http.post(path + "/arrive", FENG, on(today())).is(200).text("/status"))
        .isEqualTo("DONE");
    assertThat(http.get(file + "/deliveries", FENG).is(200).json().at("/items")).hasSize(1);

    String foreign =
        "{\"transactionId\":\"%s\",\"goods\":\"控制器\",\"wantedOn\":\"%s\"}"
            .formatted(UUID.randomUUID(), today());
    http.post(file + "/deliveries", FENG, foreign).refused(422, "delivery-order-unknown");
    http.post(
            file + "/deliveries",
            FENG,
            "{\"transactionId\":\"%s\",\"goods\":\"控制器\",\"wantedOn\":\"%s\"}"
                .formatted(order, today().minusDays(1)))
        .refused(422, "delivery-day-past");
    http.post(file + "/deliveries", FENG, "{\"goods\":\"控制器\"}").refused(422, "validation-failed");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
  }
}

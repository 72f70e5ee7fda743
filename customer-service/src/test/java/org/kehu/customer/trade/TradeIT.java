package org.kehu.customer.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.customer.Http;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Orders and payments over HTTP, with broker and database. */
@KehuServiceTest
class TradeIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;

  /** So near that nothing is overdue whenever the test runs. */
  private static final String ORDERED_AT =
      Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS).toString();

  @Autowired private MovableClock clock;

  private Http http;
  private String erp;
  private String finance;
  private String customer;
  private String path;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    finance = Http.person("xu.caiwu", "finance");
    customer = http.opened(erp, Http.fresh("交易"), "\"ownerId\":\"st-feng-dakehu\"");
    path = "/api/v1/customers/" + customer + "/transactions";
  }

  private static String number() {
    return "DD-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private static String order(String number, String amount, String orderedAt, String further) {
    return """
    {"orderNumber":"%s","orderedAt":"%s",
     "lines":[{"product":"控制器 KX-200","quantity":"20","amount":{"amount":"%s"}},
              {"product":"安装服务","quantity":"1.5","amount":{"amount":"1000.00"}}],
     "mode":"DIRECT","method":"TRANSFER","contractNumber":"HT-2026-018"%s}\
    """
        .formatted(number, orderedAt, amount, further.isEmpty() ? "" : "," + further);
  }

  private static String order(String number, String amount) {
    return order(number, amount, ORDERED_AT, "");
  }

  private static String payment(String number, String amount) {
    return "{\"number\":\"%s\",\"amount\":{\"amount\":\"%s\"},\"paidOn\":\"2026-11-02\",\"method\":\"TRANSFER\"}"
        .formatted(number, amount);
  }

  @Test
  @Proves({"C-10", "C-11"})
  void anOrderHoldsWhatWasBoughtAndWhatWasPaid() {
    String number = number();

    Http.Answer recorded = http.post(path, erp, order(number, "36000.00")).is(201);

    assertThat(recorded.header("Location")).isEqualTo(path + "/" + recorded.id());
    JsonNode shown = http.get(path + "/" + recorded.id(), finance).is(200).json();
    assertThat(shown.at("/orderNumber").asString()).isEqualTo(number);
    assertThat(shown.at("/lines/0/product").asString()).isEqualTo("控制器 KX-200");
    assertThat(shown.at("/lines/1/quantity").asString()).isEqualTo("1.500");
    assertThat(shown.at("/amount/amount").asString()).isEqualTo("37000.00");
    assertThat(shown.at("/contractNumber").asString()).isEqualTo("HT-2026-018");
    assertThat(shown.at("/mode").asString()).isEqualTo("DIRECT");

    String payments = path + "/" + recorded.id() + "/payments";
    http.post(payments, finance, payment("SK-1", "20000.00")).is(200);
    Http.Answer paid = http.post(payments, finance, payment("SK-1", "20000.00")).is(200);

    assertThat(paid.json().at("/payments")).hasSize(1);
    assertThat(paid.text("/open/amount")).isEqualTo("17000.00");
    assertThat(paid.text("/payments/0/recordedBy")).isEqualTo("st-xu-caiwu");
    http.post(payments, finance, payment("SK-1", "1.00")).refused(409, "payment-known");
    http.post(payments, finance, payment("SK-2", "17000.01")).refused(422, "payment-too-high");
    http.post(payments, finance, payment("SK-2", "17000.00")).is(200);
    assertThat(http.get(path + "?open=true", finance).is(200).json().at("/items")).isEmpty();
    assertThat(http.get(path, finance).is(200).json().at("/items")).hasSize(1);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", recorded.id()))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.transaction-recorded.v1",
                    "kehu.customer.payment-recorded.v1",
                    "kehu.customer.payment-recorded.v1"));
  }

  @Test
  @Proves({"C-10", "M33"})
  void whatTheErpTellsAgainIsTheSameOrder() {
    String number = number();
    String first = http.post(path, erp, order(number, "500.00")).is(201).id();

    String paid =
        order(number, "500.00", ORDERED_AT, "\"payments\":[" + payment("P1", "100.00") + "]");
    Http.Answer again = http.post(path, erp, paid).is(200);
    http.post(path, erp, paid).is(200);

    assertThat(again.id()).isEqualTo(first);
    JsonNode shown = http.get(path + "/" + first, erp).json();
    assertThat(shown.at("/payments")).hasSize(1);
    assertThat(shown.at("/open/amount").asString()).isEqualTo("1400.00");
    http.post(path, erp, order(number, "501.00")).refused(409, "order-known");
    String other = http.opened(erp, Http.fresh("他人"), "");
    http.post("/api/v1/customers/" + other + "/transactions", erp, order(number, "500.00"))
        .refused(409, "order-known");
    String key = UUID.randomUUID().toString();
    String third = order(number(), "1.00");
    http.post(path, erp, third, "Idempotency-Key", key).is(201);
    assertThat(
            http.post(path, erp, third, "Idempotency-Key", key)
                .is(201)
                .header("Idempotency-Replayed"))
        .isEqualTo("true");
  }

  @Test
  @Proves("C-10")
  void paymentsThatComeAtOnceNeverExceedTheOrder() throws Exception {
    String id = http.post(path, erp, order(number(), "9000.00")).is(201).id();
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int at = 0; at < 20; at++) {
      String body = payment("T" + at, "1000.00");
      attempts.add(() -> {
        int status;
        do {
          status = http.post(path + "/" + id + "/payments", finance, body).status();
        } while (status == 503);
        return status;
      });
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn(status -> status == 200).hasSize(10);
    assertThat(answers).filteredOn(status -> status == 422).hasSize(10);
    JsonNode shown = http.get(path + "/" + id, finance).json();
    assertThat(shown.at("/open/amount").asString()).isEqualTo("0.00");
    assertThat(shown.at("/payments")).hasSize(10);
  }

  @Test
  @Proves({"C-10", "M35"})
  void aBatchOfOrdersIsJudgedOneByOne() {
    String fileNumber = http.get("/api/v1/customers/" + customer, erp).text("/number");
    String known = number();
    http.post(path, erp, order(known, "10.00")).is(201);
    String item = "{\"customer\":\"%s\",\"order\":%s}";
    String body =
        "{\"items\":[%s,%s,%s,%s,%s]}"
            .formatted(
                item.formatted(customer, order(number(), "20.00")),
                item.formatted(fileNumber, order(number(), "30.00")),
                item.formatted(customer, order(known, "10.00")),
                item.formatted("KH-1999-999999", order(number(), "40.00")),
                item.formatted(customer, order(number(), "20.00").replace("1.5", "viel")));

    JsonNode result = http.post("/api/v1/customers/transactions/batch", erp, body).is(200).json();

    assertThat(result.at("/items").valueStream().map(one -> one.at("/status").asInt()))
        .containsExactly(201, 201, 200, 404, 422);
    assertThat(result.at("/failed").asInt()).isEqualTo(2);
    assertThat(result.at("/items/4/problem/errors/0/pointer").asString())
        .isEqualTo("/order/lines/1/quantity");
    assertThat(http.get(path, erp).json().at("/items")).hasSize(3);
  }

  @Test
  @Proves("C-30")
  void financeWritesWhatWasBoughtAndPaidAndMarketingMayNot() {
    String marketing = Http.person("feng.dakehu", "account-manager");
    http.post(path, marketing, order(number(), "1.00")).refused(403, "right-missing");
    String id = http.post(path, finance, order(number(), "1.00")).is(201).id();
    http.post(path + "/" + id + "/payments", marketing, payment("P", "1.00"))
        .refused(403, "right-missing");
    http.post("/api/v1/customers/transactions/batch", marketing, "{\"items\":[]}")
        .refused(403, "right-missing");
    http.get(path + "/" + id, marketing).is(200);
    http.get(path + "/" + id, Http.person("han.xiaoshou", "account-manager"))
        .refused(404, "not-found");
    http.get("/api/v1/customers/receivables", marketing).refused(403, "right-missing");
  }

  @Test
  @Proves("C-10")
  void theYearlyVolumeIsARecountOfTheOrders() {
    // Midnight of the new year in Shanghai is still the old one in UTC.
    http.post(path, erp, order(number(), "100.00", "2025-12-31T15:59:59Z", "")).is(201);
    http.post(path, erp, order(number(), "200.00", "2025-12-31T16:00:00Z", "")).is(201);
    http.post(path, erp, order(number(), "300.00", "2026-01-31T15:00:00Z", "")).is(201);
    http.post(
            path,
            erp,
            order(
                number(),
                "400.00",
                "2026-03-01T00:00:00Z",
                "\"payments\":[" + payment("P", "50.00") + "]"))
        .is(201);

    JsonNode volume = http.get(path + "/volume?year=2026", finance).is(200).json();

    assertThat(volume.at("/orders").asInt()).isEqualTo(3);
    assertThat(volume.at("/ordered/amount").asString()).isEqualTo("3900.00");
    assertThat(volume.at("/paid/amount").asString()).isEqualTo("50.00");
    assertThat(volume.at("/months").valueStream().map(month -> month.at("/month").asInt()))
        .containsExactly(1, 3);
    assertThat(volume.at("/months/0/ordered/amount").asString()).isEqualTo("2500.00");
    assertThat(http.get(path + "/volume?year=2025", finance).json().at("/orders").asInt()).isOne();
    http.get(path + "/volume?year=1", finance).refused(400, "parameter-invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"lines\":[{\"product\":\"x\",\"quantity\":\"1\",\"amount\":{\"amount\":\"0\"}}]', transaction-invalid",
    "'\"lines\":[]', validation-failed",
    "'\"lines\":[{\"product\":\"\",\"quantity\":\"-1\",\"amount\":{\"amount\":\"1\"}}]', validation-failed",
    "'\"orderedAt\":\"2126-01-01T00:00:00Z\"', transaction-invalid",
    "'\"payments\":[{\"number\":\"1\",\"amount\":{\"amount\":\"0\"},\"paidOn\":\"2026-11-02\",\"method\":\"CASH\"}]', payment-invalid",
    "'\"payments\":[{\"number\":\"1\",\"amount\":{\"amount\":\"1\"},\"paidOn\":\"2126-11-02\",\"method\":\"CASH\"}]', payment-invalid",
    "'\"payments\":[{\"number\":\"1\",\"amount\":{\"amount\":\"9\"},\"paidOn\":\"2026-11-02\",\"method\":\"CASH\"}]', payment-too-high",
  })
  @Proves("C-28")
  void whatCannotBeIsRefused(String member, String slug) {
    String name = member.substring(1, member.indexOf('"', 1));
    List<String> members =
        new ArrayList<>(
            List.of(
                "\"orderNumber\":\"" + number() + "\"",
                "\"orderedAt\":\"" + ORDERED_AT + "\"",
                "\"lines\":[{\"product\":\"x\",\"quantity\":\"1\",\"amount\":{\"amount\":\"5\"}}]"));
    members.removeIf(one -> one.startsWith("\"" + name + "\""));
    members.add(member);

    http.post(path, erp, "{" + String.join(",", members) + "}").refused(422, slug);

    assertThat(http.get(path, erp).json().at("/items")).isEmpty();
  }

  @Test
  @Proves("C-136")
  void whatIsNotPaidInTimeBecomesSomebodysTaskStepByStep() {
    String id =
        http.post(path, erp, order(number(), "500.00", clock.instant().toString(), ""))
            .is(201)
            .id();
    try {
      clock.move(Duration.ofDays(2));
      assertTask(id, "st-feng-dakehu", "");
      JsonNode first = http.get(path + "/" + id, finance).json();
      assertThat(first.at("/overdue").asBoolean()).isTrue();
      assertThat(first.at("/dunning/step").asInt()).isOne();
      clock.move(Duration.ofDays(14));
      assertTask(id, "", "supervisor");
      assertThat(
              http.get(
                      "/api/v1/customers/receivables?limit=200", Http.person("xu.caiwu", "finance"))
                  .is(200)
                  .response()
                  .body())
          .contains(id);
      http.post(
              path + "/" + id + "/payments",
              Http.person("xu.caiwu", "finance"),
              payment("P", "1500.00"))
          .is(200);
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull());
      assertThat(Events.of("kehu.customer.v1", id))
          .extracting(Events.Heard::type)
          .filteredOn("kehu.customer.payment-overdue.v1"::equals)
          .hasSize(2);
    } finally {
      clock.reset();
    }
    JsonNode timeline =
        http.get("/api/v1/customers/" + customer + "/timeline", erp).is(200).json().at("/items");
    assertThat(timeline.toString()).contains("transaction-recorded", "payment-overdue");
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  @Proves("F-24")
  void theDailyLedgerHasEachOrderOfTheDay(TableFormat format) {
    String number = number();
    http.post(path, erp, order(number, "36000.00", "2024-02-28T16:00:00Z", "")).is(201);
    http.post(path, erp, order(number(), "1.00", "2024-02-29T16:00:00Z", "")).is(201);

    var ledger =
        http.download(
            "/api/v1/customers/transactions/ledger?day=2024-02-29&format=" + format, finance);

    assertThat(ledger.headers().firstValue("Content-Type")).hasValue(format.mediaType());
    List<List<String>> rows = new ArrayList<>();
    try (Table table =
        Table.open(() -> new ByteArrayInputStream(ledger.body()), TableLimits.USUAL)) {
      assertThat(table.header()).contains("订单号", "产品名称", "未付(元)");
      table.forEachRemaining(row -> rows.add(row.cells()));
    }
    assertThat(rows)
        .filteredOn(row -> row.contains(number))
        .hasSize(2)
        .satisfiesExactly(
            row -> assertThat(row).contains("2024-02-29 00:00", "控制器 KX-200", "20", "37000.00"),
            row -> assertThat(row).contains("安装服务", "1.5", "1000.00").doesNotContain("37000.00"));
    assertThat(rows).allMatch(row -> row.getFirst().startsWith("2024-02-29"));
    http.get("/api/v1/customers/transactions/ledger", erp).refused(403, "right-missing");
    http.get("/api/v1/customers/transactions/ledger?day=gestern", finance)
        .refused(400, "parameter-invalid");
  }

  private static void assertTask(String id, String assignee, String role) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          List<Events.Heard> told = Events.of("kehu.task.state.v1", id);
          assertThat(told).isNotEmpty();
          assertThat(told.getLast().body())
              .contains("\"kind\":\"DUNNING\"")
              .contains(assignee.isEmpty() ? "\"role\":\"" + role + "\"" : assignee);
        });
  }
}

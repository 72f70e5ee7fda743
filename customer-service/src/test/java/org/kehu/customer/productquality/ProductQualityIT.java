package org.kehu.customer.productquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
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

/** Product-quality tracking over HTTP, with broker and database. */
@KehuServiceTest
class ProductQualityIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private String customer() {
    return http.opened(Http.erp(), Http.fresh("质量"), "\"ownerId\":\"st-feng-dakehu\"");
  }

  private static String path(String customer) {
    return "/api/v1/customers/" + customer + "/product-quality";
  }

  private static String check(
      String product, String batch, LocalDate day, int checked, int faulty, String further) {
    String fault = faulty == 0 ? "" : ",\"fault\":\"FUNCTION\"";
    return """
    {"product":"%s","batch":"%s","checkedOn":"%s","checked":"%d","faulty":"%d"%s%s}\
    """
        .formatted(product, batch, day, checked, faulty, fault, further);
  }

  @Test
  @Proves("S-16")
  void aProductIsTrackedBesideComplaintsAndSatisfaction() {
    String customer = customer();
    String product = "KX" + UUID.randomUUID().toString().substring(0, 8);
    LocalDate before = today().minusMonths(2).withDayOfMonth(5);
    http.post(path(customer), FENG, check(product, "B1", before, 100, 1, ",\"satisfaction\":9"))
        .is(201);
    http.post(path(customer), FENG, check(product, "B2", before, 100, 0, "")).is(201);
    String complained = ",\"caseNumber\":\"TS-20261118-0007\",\"satisfaction\":4";
    String id =
        http.post(path(customer), FENG, check(product, "B2", today(), 50, 5, complained))
            .is(201)
            .id();

    JsonNode quality =
        http.get("/api/v1/customers/analysis/product-quality?product=" + product, FENG)
            .is(200)
            .json()
            .at("/items/0");

    assertThat(quality.at("/checked").asString()).isEqualTo("250");
    assertThat(quality.at("/rate").decimalValue()).isEqualByComparingTo("0.024");
    assertThat(quality.at("/complaints").asInt()).isOne();
    assertThat(quality.at("/open").asInt()).isEqualTo(2);
    assertThat(quality.at("/satisfaction").decimalValue()).isEqualByComparingTo("6.5");
    assertThat(quality.at("/trend"))
        .extracting(month -> month.at("/key").asString())
        .containsExactly(YearMonth.from(before).toString(), YearMonth.from(today()).toString());
    assertThat(quality.at("/trend/0/rate").decimalValue()).isEqualByComparingTo("0.005");
    assertThat(quality.at("/trend/1/rate").decimalValue()).isEqualByComparingTo("0.1");
    assertThat(quality.at("/batches"))
        .extracting(batch -> batch.at("/key").asString())
        .containsExactly("B2", "B1");
    assertThat(http.get(path(customer), FENG).is(200).json().at("/items"))
        .extracting(one -> one.at("/product").asString())
        .containsOnly(product)
        .hasSize(3);
    assertThat(
            http.get("/api/v1/customers/analysis/product-quality?product=" + product, HAN)
                .is(200)
                .json()
                .at("/items"))
        .isEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("PRODUCT_QUALITY", "st-feng-dakehu"));
    String settle = path(customer) + "/" + id + "/settle";
    http.post(settle, FENG, "{\"what\":\"更换 5 台\"}").is(200);
    http.post(settle, FENG, "{\"what\":\"更换 5 台\"}").is(200);
    http.post(settle, FENG, "{\"what\":\"不处理\"}").refused(409, "quality-nothing-open");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
          assertThat(Events.of("kehu.customer.v1", id))
              .extracting(Events.Heard::type)
              .isEqualTo(
                  List.of(
                      "kehu.customer.product-quality-recorded.v1",
                      "kehu.customer.product-quality-settled.v1"));
        });
  }

  @Test
  @Proves("S-16")
  void aCheckThatCannotBeIsRefused() {
    String path = path(customer());
    http.post(path, FENG, check("P", "B", today(), 5, 6, ""))
        .refused(422, "quality-faulty-too-many");
    http.post(path, FENG, check("P", "B", today(), 5, 0, ",\"fault\":\"OTHER\""))
        .refused(422, "quality-fault-unclear");
    http.post(path, FENG, check("P", "B", today().plusDays(1), 5, 0, ""))
        .refused(422, "quality-day-ahead");
    http.post(path, FENG, check("P", "B", today(), 5, 0, ",\"satisfaction\":11"))
        .refused(422, "validation-failed");
    String id = http.post(path, FENG, check("P", "B", today(), 5, 0, "")).is(201).id();
    http.post(path + "/" + id + "/settle", FENG, "{\"what\":\"无\"}")
        .refused(409, "quality-nothing-open");
    http.get(path + "/" + id, HAN).refused(404, "not-found");
    http.get(path + "/" + UUID.randomUUID(), FENG).refused(404, "not-found");
    http.get("/api/v1/customers/analysis/product-quality?from=2026-02-02&to=2026-02-01", FENG)
        .refused(400, "stretch-invalid");
  }
}

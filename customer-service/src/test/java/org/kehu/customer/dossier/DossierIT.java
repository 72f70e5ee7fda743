package org.kehu.customer.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is gathered of a customer, over HTTP. */
@KehuServiceTest
class DossierIT {

  @LocalServerPort private int port;

  private Http http;
  private String keeper;
  private String customer;
  private String path;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    keeper = Http.person("feng.dakehu", "account-manager");
    customer = http.opened(Http.erp(), Http.fresh("背景"), "\"ownerId\":\"st-feng-dakehu\"");
    path = "/api/v1/customers/" + customer + "/dossier";
  }

  private static String competitor(String name, String amount) {
    return """
    {"competitor":"%s","mode":"DISTRIBUTION","amount":{"amount":"%s"},"method":"BILL","remark":"每季度结算"}\
    """
        .formatted(name, amount);
  }

  private Http.Answer competitors(String... known) {
    return http.put(
        path + "/competitors", keeper, "{\"competitors\":[" + String.join(",", known) + "]}");
  }

  private Http.Answer report(int year, String revenue, String cost) {
    String body =
        """
        {"revenue":{"amount":"%s"},"cost":{"amount":"%s"},"headcount":320,
         "summary":"营收增长","source":"企业年报"}\
        """;
    return http.put(path + "/annual-reports/" + year, keeper, body.formatted(revenue, cost));
  }

  private void assertTold(String type, int times) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", customer))
                .filteredOn(heard -> heard.type().equals(type))
                .hasSize(times)
                .extracting(Events.Heard::body)
                .noneMatch(body -> body.contains("华能")));
  }

  @Test
  @Proves("C-12")
  void dealingsWithCompetitorsAreKeptByModeAmountAndPayment() {
    assertThat(http.get(path, keeper).is(200).json().at("/competitors")).isEmpty();

    competitors(competitor("华能自控", "260000"), competitor("海川仪表", "80000")).is(200);
    competitors(competitor("华能自控", "260000.00"), competitor("海川仪表", "80000")).is(200);

    JsonNode known = http.get(path, keeper).is(200).json().at("/competitors");
    assertThat(known).hasSize(2);
    assertThat(known.at("/0/mode").asString()).isEqualTo("DISTRIBUTION");
    assertThat(known.at("/0/amount/amount").asString()).isEqualTo("260000.00");
    assertThat(known.at("/0/method").asString()).isEqualTo("BILL");
    assertThat(competitors().is(200).json().at("/competitors")).isEmpty();
    competitors(competitor("华能自控", "1"), competitor("华能自控", "2")).refused(422, "competitor-twice");
    competitors(competitor(" ", "1")).refused(422, "validation-failed");
    assertTold("kehu.customer.competitors-changed.v1", 2);
  }

  @Test
  @Proves("C-17")
  void yearlyPerformanceAndFinancesAccumulateInTheFile() {
    report(2024, "86000000", "79000000").is(200);
    report(2025, "90000000", "91000000.50").is(200);
    report(2025, "90000000", "91000000.50").is(200);
    report(2024, "86000000", "78000000").is(200);

    JsonNode reports = http.get(path, keeper).is(200).json().at("/reports");

    assertThat(reports.valueStream().map(one -> one.at("/year").asInt()))
        .containsExactly(2025, 2024);
    assertThat(reports.at("/0/profit").asString()).isEqualTo("-1000000.50");
    assertThat(reports.at("/1/profit").asString()).isEqualTo("8000000.00");
    assertThat(reports.at("/1/writtenBy").asString()).isEqualTo("st-feng-dakehu");
    report(2199, "1", "1").refused(422, "report-too-early");
    report(1, "1", "1").refused(400, "parameter-invalid");
    http.put(path + "/annual-reports/2023", keeper, "{\"revenue\":{\"amount\":\"1\"}}")
        .refused(422, "validation-failed");
    http.put(path + "/annual-reports/2023", Http.person("pu.tong", "employee"), "{}")
        .refused(403, "right-missing");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
    assertTold("kehu.customer.annual-report-kept.v1", 3);
  }
}

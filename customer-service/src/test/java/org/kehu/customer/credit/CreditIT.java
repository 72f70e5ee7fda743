package org.kehu.customer.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Credit over HTTP, with broker and database. */
@KehuServiceTest
class CreditIT {

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private String finance;
  private String file;
  private String path;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    finance = Http.person("xu.caiwu", "finance");
    file =
        "/api/v1/customers/"
            + http.opened(Http.erp(), Http.fresh("信用"), "\"ownerId\":\"st-feng-dakehu\"");
    path = file + "/credit";
  }

  private static String grade(String grade, String limit) {
    String own = limit.isEmpty() ? "" : ",\"limit\":{\"amount\":\"" + limit + "\"}";
    return "{\"grade\":\"%s\"%s,\"reason\":\"连续两年按期付款\"}".formatted(grade, own);
  }

  private Http.Answer ordered(String amount) {
    String body =
        """
        {"orderNumber":"CR-%s","orderedAt":"%s",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"%s"}}]}\
        """
            .formatted(UUID.randomUUID().toString().substring(0, 8), clock.instant(), amount);
    return http.post(file + "/transactions", Http.erp(), body).is(201);
  }

  private JsonNode check(String amount) {
    return http.get(path + "/check?amount=" + amount, Http.erp()).is(200).json();
  }

  private String verdict(String amount) {
    return check(amount).at("/verdict").asString();
  }

  @Test
  @Proves("C-135")
  void theGradeMakesTermsLimitAndHandling() {
    JsonNode unknown = http.get(path, finance).is(200).json();
    assertThat(unknown.at("/assessed").asBoolean()).isFalse();
    assertThat(unknown.at("/handling").asString()).isEqualTo("PREPAY");
    assertThat(verdict("1")).isEqualTo("PREPAY");

    JsonNode assessed = http.put(path, finance, grade("B", "")).is(200).json();

    assertThat(assessed.at("/paymentDays").asInt()).isEqualTo(30);
    assertThat(assessed.at("/limit/amount").asString()).isEqualTo("500000.00");
    assertThat(assessed.at("/policy/kind").asString()).isEqualTo("customer-credit");
    assertThat(verdict("500000")).isEqualTo("ALLOWED");
    assertThat(ordered("200000").text("/dueOn"))
        .isEqualTo(
            java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(30)
                .toString());
    JsonNode tight = check("300000.01");
    assertThat(tight.at("/verdict").asString()).isEqualTo("NEEDS_APPROVAL");
    assertThat(tight.at("/reasons").toString()).isEqualTo("[\"OVER_LIMIT\"]");
    assertThat(tight.at("/available/amount").asString()).isEqualTo("300000.00");
    assertThat(verdict("300000")).isEqualTo("ALLOWED");

    http.put(path, finance, grade("C", "")).is(200);
    assertThat(check("1").at("/reasons").toString())
        .isEqualTo("[\"EACH_DEAL_APPROVED\",\"OVER_LIMIT\"]");
    http.put(path, finance, grade("E", "")).is(200);
    assertThat(verdict("1")).isEqualTo("REFUSED");
    JsonNode history = http.get(path, finance).json().at("/history");
    assertThat(history.valueStream().map(one -> one.at("/grade").asString()))
        .containsExactly("E", "C", "B");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", file.substring(file.lastIndexOf('/') + 1)))
                .extracting(Events.Heard::type)
                .filteredOn("kehu.customer.credit-assessed.v1"::equals)
                .hasSize(3));
  }

  @Test
  @Proves("C-135")
  void aLimitAboveTheGradeIsTheGeneralManagersDecision() {
    http.put(path, finance, grade("B", "500000.01")).refused(403, "limit-needs-general-manager");
    http.put(path, finance, grade("B", "300000")).is(200);
    assertThat(verdict("300000.01")).isEqualTo("NEEDS_APPROVAL");
    String chief = Http.person("wang.zong", "general-manager");
    http.put(path, chief, grade("B", "800000")).is(200);
    assertThat(verdict("800000")).isEqualTo("ALLOWED");

    http.put(path, finance, grade("Z", "")).refused(422, "credit-grade-unknown");
    http.put(path, finance, "{\"grade\":\"B\",\"reason\":\" \"}").refused(422, "validation-failed");
    http.put(path, Http.person("feng.dakehu", "account-manager"), grade("A", ""))
        .refused(403, "right-missing");
    http.get(path + "/check?amount=viel", Http.erp()).refused(400, "parameter-invalid");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
  }

  @Test
  @Proves({"C-135", "C-136"})
  void whatIsOverdueStandsInItsAgeGroupAndHoldsTheNextDeal() {
    http.put(path, finance, grade("B", "")).is(200);
    ordered("1000");
    try {
      clock.move(Duration.ofDays(20));
      ordered("500");
      clock.move(Duration.ofDays(20));
      JsonNode standing = http.get(path, Http.person("xu.caiwu", "finance")).is(200).json();
      assertThat(standing.at("/daysOverdue").asInt()).isEqualTo(10);
      assertThat(standing.at("/overdue/amount").asString()).isEqualTo("1000.00");
      assertThat(standing.at("/open/amount").asString()).isEqualTo("1500.00");
      assertThat(standing.at("/ageing/0/orders").asInt()).isOne();
      assertThat(verdict("1")).isEqualTo("ALLOWED");

      clock.move(Duration.ofDays(25));

      JsonNode older = http.get(path, Http.person("xu.caiwu", "finance")).is(200).json();
      assertThat(older.at("/ageing/0/open/amount").asString()).isEqualTo("500.00");
      assertThat(older.at("/ageing/1/open/amount").asString()).isEqualTo("1000.00");
      assertThat(older.at("/ageing/1/fromDays").asInt()).isEqualTo(31);
      assertThat(check("1").at("/reasons").toString()).isEqualTo("[\"OVERDUE\"]");
    } finally {
      clock.reset();
    }
  }

  @Test
  @Proves("C-135")
  void pastCreditProblemsAreKept() {
    String problem =
        "{\"what\":\"承兑汇票到期未兑付\",\"occurredOn\":\"2026-08-15\",\"amount\":{\"amount\":\"80000\"}}";
    String manager = Http.person("feng.dakehu", "account-manager");
    String key = UUID.randomUUID().toString();
    http.post(path + "/problems", manager, problem, "Idempotency-Key", key).is(200);
    Http.Answer replayed =
        http.post(path + "/problems", manager, problem, "Idempotency-Key", key).is(200);
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replayed.json().at("/problems")).hasSize(1);

    JsonNode kept = http.get(path, finance).json().at("/problems/0");

    assertThat(kept.at("/what").asString()).isEqualTo("承兑汇票到期未兑付");
    assertThat(kept.at("/amount/amount").asString()).isEqualTo("80000.00");
    assertThat(kept.at("/notedBy").asString()).isEqualTo("st-feng-dakehu");
    http.post(path + "/problems", finance, problem.replace("2026-08-15", "2126-08-15"))
        .refused(422, "credit-trouble-invalid");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", file.substring(file.lastIndexOf('/') + 1)))
                .extracting(Events.Heard::body)
                .filteredOn(body -> body.contains("problemId"))
                .singleElement()
                .asString()
                .doesNotContain("承兑"));
  }
}

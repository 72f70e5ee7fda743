package org.kehu.customer.salesplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Sales plans and forecasts over HTTP, with broker and database. */
@KehuServiceTest
class SalesPlanIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PLANS = "/api/v1/customers/sales-plans";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private MovableClock clock;

  private Http http;
  private String region;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    region = "区域" + UUID.randomUUID();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String seller() {
    return Http.person("feng.dakehu", "account-manager");
  }

  private static String supervisor() {
    return Http.person("he.dakehu", "supervisor");
  }

  private static String manager() {
    return Http.person("he.dakehu", "manager");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private String customer() {
    String id =
        http.opened(
            Http.erp(),
            Http.fresh("计划"),
            "\"ownerId\":\"st-feng-dakehu\",\"region\":\"%s\"".formatted(region));
    return id;
  }

  private String keyAccount() {
    String id = customer();
    http.post(
            "/api/v1/customers/" + id + "/classify",
            Http.person("wang.zong", "general-manager"),
            "{\"grade\":\"A\",\"tier\":\"A1\",\"reason\":\"重点\"}")
        .is(200);
    return id;
  }

  private void ordered(String customer, LocalDate day, String amount) {
    String body =
        """
        {"orderNumber":"XJ-%s","orderedAt":"%s","mode":"DIRECT","method":"TRANSFER",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"%s"}}]}\
        """
            .formatted(
                UUID.randomUUID().toString().substring(0, 13),
                day.atStartOfDay(ZONE).toInstant(),
                amount);
    http.post(
            "/api/v1/customers/" + customer + "/transactions",
            Http.person("xu.caiwu", "finance"),
            body)
        .is(201);
  }

  /** So much each month, in a year of this sum. */
  private static String content(long monthly, long sum) {
    String month = "{\"amount\":\"%d\"}".formatted(monthly);
    String quarter =
        "{\"target\":{\"amount\":\"%d\"},\"months\":[%s,%s,%s]}"
            .formatted(3 * monthly, month, month, month);
    return "{\"target\":{\"amount\":\"%d\"},\"strategy\":\"以协议稳定销量\",\"quarters\":[%s]}"
        .formatted(sum, String.join(",", List.of(quarter, quarter, quarter, quarter)));
  }

  private static String content(long monthly) {
    return content(monthly, 12 * monthly);
  }

  private static String plan(String kind, String subject, int year, String content) {
    return "{\"kind\":\"%s\",\"subject\":\"%s\",\"year\":%d,\"content\":%s}"
        .formatted(kind, subject, year, content);
  }

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private void decide(String path, String how) {
    decide(path, manager(), how);
  }

  private void decide(String path, String by, String how) {
    String approval = http.get(path, manager()).is(200).text("/draft/approvalId");
    String decision = "/api/v1/approvals/customer/" + approval + "/" + how;
    http.post(decision, by, "{\"note\":\"" + how + "\"}").is(200);
  }

  private void becomes(String path, String status) {
    await().atMost(SOON).until(() -> status.equals(http.get(path, manager()).text("/status")));
  }

  private String inForce(String kind, String subject, long monthly) {
    int year = today().getYear();
    String path =
        PLANS
            + "/"
            + http.post(PLANS, supervisor(), plan(kind, subject, year, content(monthly))).id();
    http.post(path + "/submit", supervisor(), "{}").is(200);
    decide(path, chief(), "approve");
    becomes(path, "IN_FORCE");
    return path;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  @Proves("X-21")
  void aPlanIsApprovedByAnotherTakesForceAndIsAdaptedWithTheReason() {
    int year = today().getYear();
    String account = keyAccount();
    Http.Answer broken =
        http.post(PLANS, seller(), plan("KEY_ACCOUNT", account, year, content(1000, 12_001)));
    broken.refused(422, "sales-plan-sums-differ");
    assertThat(broken.json().at("/errors/0/pointer").asString()).isEqualTo("/quarters");
    http.post(PLANS, seller(), plan("KEY_ACCOUNT", customer(), year, content(1000)))
        .refused(422, "sales-plan-no-key-account");
    http.post(PLANS, seller(), plan("PERSON", "st-gone", year, content(1000)))
        .refused(422, "sales-plan-subject-unknown");
    http.post(PLANS, supervisor(), plan("TIER", "Z9", year, content(1000)))
        .refused(422, "sales-plan-subject-unknown");
    http.post(PLANS, supervisor(), plan("REGION", region, year - 1, content(1000)))
        .refused(422, "sales-plan-year-invalid");
    http.post(PLANS, seller(), plan("REGION", region, year, content(1000)))
        .refused(403, "sales-plan-of-others");
    http.post(PLANS, seller(), plan("PERSON", "st-he-dakehu", year, content(1000)))
        .refused(403, "sales-plan-of-others");
    http.post(PLANS, supervisor(), plan("DEPARTMENT", "sales", year, content(1000)))
        .refused(403, "sales-plan-of-others");
    http.post(PLANS, seller(), "{\"kind\":\"REGION\"}").refused(422, "validation-failed");

    String body = plan("KEY_ACCOUNT", account, year, content(1000));
    String path = PLANS + "/" + http.post(PLANS, seller(), body).is(201).id();
    http.post(PLANS, seller(), body).refused(409, "sales-plan-known");
    http.post(path + "/revise", seller(), content(2000)).is(200);
    http.post(path + "/adapt", seller(), "{\"reason\":\"扩产\",\"content\":%s}".formatted(content(1)))
        .refused(409, "sales-plan-move-not-allowed");
    http.post(path + "/submit", seller(), "{}").is(200);
    decide(path, "refuse");
    becomes(path, "DRAFT");
    assertThat(http.get(path, seller()).is(200).text("/draft/note")).isEqualTo("refuse");
    http.post(path + "/submit", seller(), "{}").is(200);
    decide(path, "approve");
    becomes(path, "IN_FORCE");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");

    http.post(
            path + "/adapt",
            seller(),
            "{\"reason\":\"扩产\",\"content\":%s}".formatted(content(3000)))
        .is(200);
    http.post(path + "/submit", seller(), "{}").is(200);
    decide(path, "approve");
    becomes(path, "IN_FORCE");
    JsonNode versions = http.get(path, seller()).is(200).json().at("/versions");
    assertThat(versions)
        .extracting(one -> one.at("/content/target/amount").asString())
        .containsExactly("24000.00", "36000.00");
    assertThat(versions.at("/1/reason").asString()).isEqualTo("扩产");
    http.post(path + "/close", manager(), "{\"result\":\"完成\"}")
        .refused(409, "sales-plan-year-not-over");
    http.post(path + "/reviews", seller(), review(4)).refused(409, "sales-plan-quarter-not-due");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id(path)))
                .extracting(Events.Heard::type)
                .startsWith(
                    "kehu.customer.sales-plan-drafted.v1",
                    "kehu.customer.sales-plan-revised.v1",
                    "kehu.customer.sales-plan-submitted.v1",
                    "kehu.customer.sales-plan-returned.v1",
                    "kehu.customer.sales-plan-submitted.v1",
                    "kehu.customer.sales-plan-approved.v1",
                    "kehu.customer.sales-plan-took-force.v1"));
  }

  private static String review(int quarter) {
    return "{\"quarter\":%d,\"findings\":\"偏慢\",\"measures\":\"补足样机\"}".formatted(quarter);
  }

  private JsonNode attainment(String path) {
    return http.get(path + "/attainment", supervisor()).is(200).json();
  }

  @Test
  @Proves("X-21")
  void whatIsReachedIsCountedFromTheOrdersAndAShortfallIsWarnedOf() {
    String customer = customer();
    ordered(customer, today(), "3000");
    String path = inForce("REGION", region, 100_000);
    int month = today().getMonthValue();
    int quarter = (month - 1) / 3 + 1;

    JsonNode now = attainment(path);
    assertThat(now.at("/months/" + (month - 1) + "/attained/amount").asString())
        .isEqualTo("3000.00");
    assertThat(now.at("/quarters/" + (quarter - 1) + "/percent").asString()).isEqualTo("1.0");
    assertThat(now.at("/whole/attained/amount").asString()).isEqualTo("3000.00");

    LocalDate over = today().withDayOfMonth(1).withMonth(quarter * 3).plusMonths(1);
    clock.set(over.plusDays(1).atStartOfDay(ZONE).toInstant());
    await().atMost(SOON).until(() -> kept(path).at("/standing/fellShort").asBoolean());
    // What the watch keeps is what a recount says.
    assertThat(kept(path).at("/standing/attained").get(month - 1))
        .isEqualTo(attainment(path).at("/months/" + (month - 1) + "/attained"));
    assertThat(http.get(PLANS + "?short=true&limit=200", manager()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id(path));
    assertThat(new Http(managementPort).get("/actuator/prometheus", null).is(200).response().body())
        .contains("kehu_customer_sales_plans_short", "kehu_customer_sales_reviews_overdue");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", id(path) + "-shortfall").getLast().body())
              .contains("SALES_SHORTFALL", "st-he-dakehu");
          assertThat(Events.of("kehu.customer.v1", id(path)))
              .extracting(Events.Heard::type)
              .contains("kehu.customer.sales-plan-fell-short.v1");
        });
    JsonNode reviewed = http.post(path + "/reviews", supervisor(), review(quarter)).is(200).json();
    assertThat(reviewed.at("/reviews/0/attained/amount").asString()).isEqualTo("3000.00");
    assertThat(reviewed.at("/reviews/0/target/amount").asString()).isEqualTo("300000.00");
  }

  private JsonNode kept(String path) {
    return http.get(path, supervisor()).is(200).json();
  }

  @Test
  @Proves("X-52")
  void theForecastOfACustomerIsExplainedAndTheSalesPolicyIsReadByAll() {
    String customer = customer();
    ordered(customer, today().minusYears(1), "2000");
    String forecast = "/api/v1/customers/" + customer + "/sales-forecast";

    JsonNode present = http.get(forecast, seller()).is(200).json();
    int month = today().getMonthValue();
    assertThat(present.at("/formula").asString()).isEqualTo("agreement-history");
    assertThat(present.at("/version").asInt()).isEqualTo(1);
    JsonNode one = present.at("/months/" + (month - 1));
    assertThat(one.at("/basis").asString()).isEqualTo("SAME_MONTH_BEFORE");
    assertThat(one.at("/agreement").decimalValue()).isEqualByComparingTo("0.8");
    assertThat(one.at("/amount/amount").asString()).isEqualTo("1600.00");
    assertThat(
            http.get(forecast + "?year=" + (today().getYear() + 1), seller())
                .is(200)
                .text("/total/amount"))
        .isEqualTo("1600.00");
    http.get(forecast + "?year=" + (today().getYear() - 1), seller())
        .refused(400, "sales-forecast-year-invalid");
    http.get(forecast, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");

    JsonNode rules = http.get(PLANS + "/rules", Http.person("pu.tong", "employee")).is(200).json();
    assertThat(rules.at("/version").asInt()).isNotNegative();
    assertThat(rules.at("/rules"))
        .extracting(rule -> rule.at("/code").asString())
        .contains("TARGET");
  }

  @Test
  @Proves("X-21")
  void whatWasDrawnUpIsGivenUpAndAnotherMayBeDrawnUp() {
    int year = today().getYear() + 1;
    String body = plan("REGION", region, year, content(1000));
    String path = PLANS + "/" + http.post(PLANS, supervisor(), body).is(201).id();
    http.post(path + "/withdraw", supervisor(), "{}").is(200);
    http.get(path + "/attainment", supervisor()).refused(404, "not-found");
    http.post(PLANS, supervisor(), body).is(201);
    http.get(PLANS + "/" + UUID.randomUUID(), supervisor()).refused(404, "not-found");
  }
}

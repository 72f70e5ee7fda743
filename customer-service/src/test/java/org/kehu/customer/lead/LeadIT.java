package org.kehu.customer.lead;

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

/** Leads and their rewards over HTTP, with broker and database. */
@KehuServiceTest
class LeadIT {

  private static final String LEADS = "/api/v1/customers/leads";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String AGREED = "{\"agreed\":true,\"note\":\"情况属实\"}";

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String employee;
  private String seller;
  private String director;
  private String finance;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    employee = Http.person("pu.tong", "employee");
    seller = Http.person("han.xiaoshou", "account-manager");
    director = Http.person("yang.zongjian", "manager");
    finance = Http.person("xu.caiwu", "finance");
  }

  private static String lead(String origin) {
    return "{\"companyName\":\"%s\",\"need\":\"年采购控制器约 2000 台\",\"detail\":\"行业展会展台\",%s}"
        .formatted(Http.fresh("线索"), origin);
  }

  private static String referredBy(String staffId) {
    return lead("\"source\":\"EMPLOYEE\",\"referrerId\":\"%s\"".formatted(staffId));
  }

  private String cooperating() {
    return http.opened(
        Http.erp(), Http.fresh("转化"), "\"ownerId\":\"st-han-xiaoshou\",\"status\":\"COOPERATING\"");
  }

  private static String into(String customerId) {
    return "{\"customerId\":\"%s\"}".formatted(customerId);
  }

  private static String to(String staffId) {
    return "{\"staffId\":\"%s\"}".formatted(staffId);
  }

  private String paidBy(String reference, int daysAhead) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(daysAhead);
    return "{\"reference\":\"%s\",\"paidOn\":\"%s\"}".formatted(reference, day);
  }

  @Test
  @Proves("C-31")
  void eachLeadKeepsItsSource() {
    String exhibition = "\"source\":\"MARKET_RESEARCH\",\"channel\":\"EXHIBITION\"";
    JsonNode found = http.post(LEADS, seller, lead(exhibition)).is(201).json();
    assertThat(found.at("/source").asString()).isEqualTo("MARKET_RESEARCH");
    assertThat(found.at("/channel").asString()).isEqualTo("EXHIBITION");
    assertThat(found.at("/departmentId").asString()).isEqualTo("sales");
    String path = LEADS + "/" + found.at("/id").asString();

    JsonNode dropped = http.post(path + "/drop", seller, "{\"reason\":\"已签他家\"}").is(200).json();

    assertThat(dropped.at("/source").asString()).isEqualTo("MARKET_RESEARCH");
    assertThat(dropped.at("/detail").asString()).isEqualTo("行业展会展台");
    Http.Answer late = http.post(path + "/convert", seller, into(cooperating()));
    late.refused(409, "lead-move-not-allowed");
    assertThat(late.json().at("/allowedMoves")).isEmpty();
    assertThat(
            http.get(LEADS + "?status=DROPPED&source=MARKET_RESEARCH&limit=200", director)
                .is(200)
                .json()
                .at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(found.at("/id").asString());
  }

  @Test
  @Proves("C-31")
  void aSourceThatIsNotWholeIsRefused() {
    http.post(LEADS, seller, lead("\"source\":\"NETWORK\",\"channel\":\"EXHIBITION\""))
        .refused(422, "lead-channel-invalid");
    Http.Answer without = http.post(LEADS, seller, lead("\"source\":\"PARTNER\""));
    without.refused(422, "lead-channel-invalid");
    assertThat(without.json().at("/channels"))
        .extracting(JsonNode::asString)
        .containsExactly("SUPPLY_CHAIN", "ASSOCIATION");
    http.post(LEADS, seller, lead("\"source\":\"EMPLOYEE\"")).refused(422, "lead-referrer-invalid");
    http.post(LEADS, seller, referredBy("st-gone")).refused(422, "lead-staff-unknown");
    http.post(
            LEADS,
            seller,
            lead("\"source\":\"PARTNER\",\"channel\":\"ASSOCIATION\",\"departmentId\":\"nowhere\""))
        .refused(422, "department-unknown");
    http.post(LEADS, seller, "{\"source\":\"NETWORK\"}").refused(422, "validation-failed");
    http.get(LEADS + "/" + UUID.randomUUID(), seller).refused(404, "not-found");
  }

  @Test
  @Proves("C-32")
  void theEmployeeIsRewardedOnceWhenTheLeadIsACustomer() {
    String id = http.post(LEADS, employee, referredBy("st-pu-tong")).is(201).id();
    String path = LEADS + "/" + id;
    String potential = http.opened(Http.erp(), Http.fresh("潜在"), "\"ownerId\":\"st-han-xiaoshou\"");
    http.post(path + "/convert", employee, into(potential)).refused(403, "right-missing");
    http.post(path + "/convert", seller, into(potential)).refused(404, "not-found");
    http.post(path + "/assign", director, to("st-gone")).refused(422, "lead-staff-unknown");
    http.post(path + "/assign", seller, to("st-han-xiaoshou")).refused(403, "right-missing");
    http.post(path + "/assign", director, to("st-han-xiaoshou")).is(200);
    http.post(path + "/convert", seller, into(potential)).refused(409, "lead-not-yet-customer");
    http.post(path + "/convert", seller, into(UUID.randomUUID().toString()))
        .refused(422, "lead-customer-unknown");
    http.post(path + "/reward/decision", director, AGREED).refused(409, "lead-move-not-allowed");
    String customer = cooperating();

    JsonNode due = http.post(path + "/convert", seller, into(customer)).is(200).json();

    assertThat(due.at("/status").asString()).isEqualTo("REWARD_DUE");
    assertThat(due.at("/reward/amount/amount").asString()).isNotBlank();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-reward-decision").getLast().body())
                .contains("LEAD_REWARD_DECISION", "\"role\":\"manager\""));
    String again = http.post(LEADS, seller, referredBy("st-chen-kefu")).is(201).id();
    http.post(LEADS + "/" + again + "/convert", seller, into(customer))
        .refused(409, "lead-customer-taken");
    http.post(path + "/reward/payment", finance, paidBy("FK-1", 0))
        .refused(409, "lead-move-not-allowed");
    http.post(path + "/reward/decision", director, AGREED).is(200);
    http.post(path + "/reward/payment", finance, paidBy("FK-1", 1)).refused(422, "lead-day-ahead");
    http.post(path + "/reward/payment", finance, paidBy("FK-1", 0)).is(200);
    http.post(path + "/reward/payment", finance, paidBy("FK-1", 0)).is(200);
    http.post(path + "/reward/payment", finance, paidBy("FK-2", 0))
        .refused(409, "lead-move-not-allowed");
    assertThat(http.get(path, employee).is(200).text("/reward/reference")).isEqualTo("FK-1");
    assertThat(http.get(LEADS + "?referrer=st-pu-tong", employee).is(200).json().at("/items"))
        .isNotEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.lead-found.v1",
                    "kehu.customer.lead-assigned.v1",
                    "kehu.customer.lead-converted.v1",
                    "kehu.customer.lead-reward-approved.v1",
                    "kehu.customer.lead-reward-paid.v1"));
  }

  @Test
  @Proves("C-32")
  void nobodyDecidesOnARewardOfTheirOwn() {
    String path =
        LEADS + "/" + http.post(LEADS, seller, referredBy("st-yang-zongjian")).is(201).id();
    http.post(path + "/convert", seller, into(cooperating())).is(200);

    http.post(path + "/reward/decision", director, AGREED).refused(409, "lead-own-reward");
    http.post(path + "/reward/decision", seller, AGREED).refused(403, "right-missing");
    JsonNode refused =
        http.post(
                path + "/reward/decision",
                Http.person("wang.zong", "general-manager"),
                "{\"agreed\":false,\"note\":\"本职工作\"}")
            .is(200)
            .json();
    assertThat(refused.at("/status").asString()).isEqualTo("REWARD_REFUSED");
    http.post(path + "/reward/payment", finance, paidBy("FK-9", 0))
        .refused(409, "lead-move-not-allowed");
  }
}

package org.kehu.customer.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

/** Classes of customers, what follows from them, and the standard, over HTTP. */
@KehuServiceTest
class ClassificationIT {

  private static final String PATH = "/api/v1/customers";
  private static final String STANDARD = PATH + "/classification/standard";
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String EMPLOYEE = Http.person("pu.tong", "employee");
  private static final String A =
      "\"size\":\"LARGE\",\"intention\":\"STRONG\",\"potential\":\"HIGH\",\"status\":\"COOPERATING\"";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private String customer(String further) {
    String owner = "\"ownerId\":\"st-feng-dakehu\"" + (further.isEmpty() ? "" : "," + further);
    return http.opened(Http.erp(), Http.fresh("分级"), owner);
  }

  private JsonNode service(String customer) {
    return http.get(PATH + "/" + customer + "/classification", FENG).is(200).json().at("/service");
  }

  @Test
  @Proves({"C-85", "C-86", "C-91"})
  void eachClassIsServedByWhatItIsWorth() {
    JsonNode best = service(customer(A));
    JsonNode least = service(customer(""));

    assertThat(best.at("/intentionClass").asString()).isEqualTo("PRIORITY");
    assertThat(best.at("/sizeClass").asString()).isEqualTo("LARGE");
    assertThat(best.at("/priority").asInt()).isOne();
    assertThat(best.at("/team").asString()).isEqualTo("DEDICATED_TEAM");
    assertThat(best.at("/discountPercent").decimalValue()).isEqualByComparingTo("5");
    assertThat(best.at("/services").toString()).contains("优先配置优质资源", "特殊服务");
    assertThat(least.at("/intentionClass").asString()).isEqualTo("POTENTIAL");
    assertThat(least.at("/sizeClass").asString()).isEqualTo("SMALL");
    assertThat(least.at("/priority").asInt()).isEqualTo(3);
    assertThat(least.at("/team").asString()).isEqualTo("SHARED");
    assertThat(least.at("/discountPercent").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  @Proves({"C-85", "C-86", "C-87"})
  void customersAreFoundByTheirClass() {
    String nature = "性质" + UUID.randomUUID().toString().substring(0, 8);
    String with = ",\"enterprise\":{\"nature\":\"" + nature + "\"}";
    String large = customer(A + with);
    String small = customer("\"size\":\"SMALL\",\"intention\":\"UNCLEAR\"" + with);

    assertThat(found("nature=" + nature)).containsExactlyInAnyOrder(large, small);
    assertThat(found("size=LARGE&nature=" + nature)).containsExactly(large);
    assertThat(found("intention=UNCLEAR&nature=" + nature)).containsExactly(small);
    assertThat(found("size=MEDIUM&nature=" + nature)).isEmpty();
    http.get(PATH + "?size=HUGE", FENG).refused(400, "parameter-invalid");
  }

  private List<String> found(String query) {
    return http.get(PATH + "?" + query.replace("性质", "%E6%80%A7%E8%B4%A8"), FENG)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/id").asString())
        .toList();
  }

  @Test
  @Proves("C-88")
  void theGradeDrivesChannelSalesAndCollection() {
    String first = customer(A);
    String last = customer("");
    assertThat(service(first).at("/channel").toString()).contains("优先保证货源");
    assertThat(service(first).at("/sales").toString()).contains("年度合作计划");
    assertThat(service(last).at("/channel").toString()).contains("款到供货");
    assertThat(service(last).at("/collection").toString()).contains("先款后货");
    String ofFirst = ordered(first);
    String ofLast = ordered(last);
    try {
      clock.move(Duration.ofDays(2));
      dunned(ofLast);
      assertThat(Events.of("kehu.task.state.v1", ofFirst)).isEmpty();
      clock.move(Duration.ofDays(5));
      dunned(ofFirst);
    } finally {
      clock.reset();
    }
  }

  private String ordered(String customer) {
    String body =
        """
        {"orderNumber":"FJ-%s","orderedAt":"%s",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"100"}}]}\
        """
            .formatted(
                UUID.randomUUID().toString().substring(0, 13),
                clock.instant().minus(Duration.ofMinutes(1)));
    return http.post(PATH + "/" + customer + "/transactions", Http.erp(), body).is(201).id();
  }

  private static void dunned(String order) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", order))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.body()).contains("DUNNING")));
  }

  @Test
  @Proves({"C-89", "F-08", "C-88"})
  void everybodyOfTheStaffReadsTheStandardInForce() {
    JsonNode standard = http.get(STANDARD, EMPLOYEE).is(200).json();

    assertThat(standard.at("/rules"))
        .extracting(rule -> rule.at("/kind").asString())
        .containsExactly("customer-classification", "customer-service-levels");
    assertThat(standard.at("/rules/0/title").asString()).isEqualTo("客户分类管理标准");
    assertThat(standard.at("/criteria"))
        .extracting(
            one -> one.at("/scheme").asString(),
            one -> one.at("/factor").asString(),
            one -> one.at("/value").asString(),
            one -> one.at("/result").asString())
        .contains(
            tuple("GRADE", "SIZE", "LARGE", "A"),
            tuple("GRADE", "INTENTION", "UNCLEAR", "D"),
            tuple("TIER", "YEARLY_VOLUME", "500000", "A1"),
            tuple("INTENTION", "INTENTION", "STRONG", "PRIORITY"),
            tuple("SIZE", "YEARLY_VOLUME", "500000", "LARGE"));
    JsonNode graded = http.get(PATH + "/" + customer(A) + "/classification", FENG).is(200).json();
    assertThat(graded.at("/grade").asString()).isEqualTo("A");
    assertThat(graded.at("/policyVersion").asString())
        .isEqualTo(standard.at("/rules/0/version").asString());
    assertThat(graded.at("/service/priority").asInt()).isOne();
    http.get(STANDARD, null).is(401);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  @Proves("F-08")
  void theStandardIsATableToo(TableFormat format) throws Exception {
    var file = http.download(STANDARD + "/table?format=" + format, EMPLOYEE);

    List<List<String>> rows = new ArrayList<>();
    try (Table table = Table.open(() -> new ByteArrayInputStream(file.body()), TableLimits.USUAL)) {
      table.forEachRemaining(row -> rows.add(row.cells()));
    }
    assertThat(rows)
        .contains(
            List.of("客户类别", "POTENTIAL", "HIGH", "A"),
            List.of("大客户级别", "YEARLY_VOLUME", "50000", "B1"));
    assertThat(rows).anyMatch(row -> row.contains("优先配置优质资源"));
  }
}

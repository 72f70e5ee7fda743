package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What sales are made up of and how customers buy, over HTTP. */
@KehuServiceTest
class SalesIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ANALYSIS = "/api/v1/customers/analysis";
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");
  private static final String FINANCE = Http.person("xu.caiwu", "finance");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private String customer(String owner, String further) {
    return http.opened(Http.erp(), Http.fresh("构成"), "\"ownerId\":\"" + owner + "\"," + further);
  }

  private void ordered(String customer, LocalDate day, String product, String amount) {
    String body =
        """
        {"orderNumber":"XS-%s","orderedAt":"%s","mode":"DIRECT","method":"TRANSFER",
         "lines":[{"product":"%s","quantity":"2","amount":{"amount":"%s"}}]}\
        """
            .formatted(
                UUID.randomUUID().toString().substring(0, 13),
                day.atTime(10, 0).atZone(ZONE).toInstant(),
                product,
                amount);
    http.post("/api/v1/customers/" + customer + "/transactions", FINANCE, body).is(201);
  }

  /** A month so long ago that no other test sells in it. */
  private YearMonth month(int yearsAgo) {
    return YearMonth.from(today()).minusYears(yearsAgo);
  }

  private static String of(String by, YearMonth month) {
    return "?by=%s&from=%s&to=%s".formatted(by, month.atDay(1), month.atEndOfMonth());
  }

  private JsonNode sales(String by, YearMonth month, String token) {
    return http.get(ANALYSIS + "/sales" + of(by, month), token).is(200).json();
  }

  private void sold(YearMonth month) {
    String feng =
        customer(
            "st-feng-dakehu",
            "\"region\":\"广东\",\"industry\":\"电子\",\"enterprise\":{\"nature\":\"民营企业\"}");
    String han =
        customer(
            "st-han-xiaoshou",
            "\"region\":\"四川\",\"industry\":\"食品\",\"enterprise\":{\"nature\":\"国有企业\"}");
    ordered(feng, month.atDay(3), "控制器", "2000");
    ordered(han, month.atEndOfMonth(), "控制器", "1000");
    ordered(han, month.atDay(1), "配件", "1000");
    ordered(feng, month.atDay(1).minusDays(1), "控制器", "1000");
    ordered(feng, month.minusMonths(1).atDay(1), "停产品", "500");
    ordered(feng, month.plusMonths(1).atDay(1), "后来的", "7");
  }

  @Test
  @Proves({"X-02", "X-01", "X-03", "C-87"})
  void goodsAndKindsOfCustomersHaveTheirShareAndItsChange() {
    YearMonth month = month(11);
    sold(month);

    JsonNode goods = sales("goods", month, FINANCE);

    assertThat(goods.at("/amount/amount").asString()).isEqualTo("4000.00");
    assertThat(goods.at("/amountBefore/amount").asString()).isEqualTo("1500.00");
    assertThat(goods.at("/comparedFrom").asString())
        .isEqualTo(month.minusMonths(1).atDay(1).toString());
    assertThat(goods.at("/groups"))
        .extracting(
            one -> one.at("/value").asString(),
            one -> one.at("/customers").asInt(),
            one -> one.at("/quantity").asString(),
            one -> one.at("/share").decimalValue().toPlainString(),
            one -> one.at("/change").asString(""))
        .containsExactly(
            tuple("控制器", 2, "4", "0.75", "2.0"),
            tuple("配件", 1, "2", "0.25", ""),
            tuple("停产品", 0, "0", "0.0", "-1.0"));
    for (String by : List.of("region", "industry", "nature", "kind", "grade")) {
      JsonNode groups = sales(by, month, FINANCE).at("/groups");
      List<String> expected =
          switch (by) {
            case "region" -> List.of("广东", "四川");
            case "industry" -> List.of("电子", "食品");
            case "nature" -> List.of("民营企业", "国有企业");
            case "kind" -> List.of("ENTERPRISE");
            default -> List.of("D");
          };
      assertThat(groups)
          .as(by)
          .extracting(one -> one.at("/value").asString())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(groups.get(0).at("/share").decimalValue())
          .isEqualByComparingTo(expected.size() == 1 ? "1" : "0.5");
    }
  }

  @Test
  @Proves({"X-02", "X-08"})
  void onlyWhatTheAskerSeesIsCounted() {
    YearMonth month = month(13);
    sold(month);

    assertThat(sales("goods", month, HAN).at("/groups"))
        .extracting(one -> one.at("/value").asString(), one -> one.at("/amount/amount").asString())
        .containsExactly(tuple("控制器", "1000.00"), tuple("配件", "1000.00"));
    assertThat(sales("region", month, HAN).at("/groups"))
        .extracting(one -> one.at("/value").asString())
        .containsExactly("四川");
    http.get(ANALYSIS + "/sales?by=color", FINANCE).refused(400, "sales-basis-invalid");
    http.get(ANALYSIS + "/sales?from=2026-02-01&to=2026-01-01", FINANCE)
        .refused(400, "stretch-invalid");
    http.get(ANALYSIS + "/sales?from=2001-02-01&to=2026-01-01", FINANCE)
        .refused(400, "stretch-invalid");
    http.get(ANALYSIS + "/sales?from=gestern", FINANCE).refused(400, "parameter-invalid");
    http.get(ANALYSIS + "/sales/table", FENG).refused(403, "right-missing");
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  @Proves("X-08")
  void statisticsAreMadeOnRequestAsATable(TableFormat format) throws Exception {
    YearMonth month = month(format == TableFormat.CSV ? 15 : 17);
    sold(month);

    var table =
        http.download(
            ANALYSIS + "/sales/table" + of("goods", month) + "&format=" + format, FINANCE);

    List<List<String>> rows = new ArrayList<>();
    try (Table read = Table.open(() -> new ByteArrayInputStream(table.body()), TableLimits.USUAL)) {
      assertThat(read.header()).contains("项目", "占比", "变化");
      read.forEachRemaining(row -> rows.add(row.cells()));
    }
    assertThat(rows.getFirst())
        .containsExactly("控制器", "2", "4", "3000.00", "75.00%", "1000.00", "66.67%", "200.00%");
    assertThat(rows).hasSize(3);
  }

  @Test
  @Proves("C-87")
  void customersAreCountedByNatureSizeAndIntention() {
    String nature = "性质" + UUID.randomUUID().toString().substring(0, 8);
    customer(
        "st-feng-dakehu",
        "\"size\":\"LARGE\",\"intention\":\"STRONG\",\"enterprise\":{\"nature\":\""
            + nature
            + "\"}");
    customer("st-feng-dakehu", "\"enterprise\":{\"nature\":\"" + nature + "\"}");

    JsonNode groups =
        http.get(ANALYSIS + "/composition?by=nature,size,intention", Http.erp())
            .is(200)
            .json()
            .at("/groups");

    assertThat(groups)
        .filteredOn(one -> one.at("/key/nature").asString().equals(nature))
        .extracting(
            one -> one.at("/key/size").asString(),
            one -> one.at("/key/intention").asString(),
            one -> one.at("/customers").asInt())
        .containsExactlyInAnyOrder(tuple("LARGE", "STRONG", 1), tuple("", "", 1));
  }

  @Test
  @Proves("X-05")
  void howACustomerBuysIsSeenFromItsOrders() {
    String customer = customer("st-feng-dakehu", "\"potential\":\"HIGH\"");
    String path = "/api/v1/customers/" + customer + "/behaviour";
    assertThat(http.get(path, FENG).is(200).text("/standing")).isEqualTo("NONE");
    ordered(customer, today().minusDays(500), "控制器", "3000");
    ordered(customer, today().minusDays(200), "控制器", "1000");
    ordered(customer, today().minusDays(140), "控制器", "2000");
    ordered(customer, today().minusDays(80), "配件", "1000");
    ordered(customer, today().minusDays(20), "控制器", "2000");

    JsonNode behaviour = http.get(path, FENG).is(200).json();

    assertThat(behaviour.at("/orders").asInt()).isEqualTo(4);
    assertThat(behaviour.at("/amount/amount").asString()).isEqualTo("6000.00");
    assertThat(behaviour.at("/averageOrder/amount").asString()).isEqualTo("1500.00");
    assertThat(behaviour.at("/usualIntervalDays").asInt()).isEqualTo(60);
    assertThat(behaviour.at("/lastOrderedOn").asString())
        .isEqualTo(today().minusDays(20).toString());
    assertThat(behaviour.at("/goods/0/what").asString()).isEqualTo("控制器");
    assertThat(behaviour.at("/goods/0/share").decimalValue()).isEqualByComparingTo("0.8333");
    assertThat(behaviour.at("/modes/0/what").asString()).isEqualTo("DIRECT");
    assertThat(behaviour.at("/methods/0/what").asString()).isEqualTo("TRANSFER");
    assertThat(behaviour.at("/amountBefore/amount").asString()).isEqualTo("3000.00");
    assertThat(behaviour.at("/standing").asString()).isEqualTo("GROWING");
    assertThat(behaviour.at("/expected/amount").asString()).isEqualTo("9000.00");
    assertThat(behaviour.at("/potential").asString()).isEqualTo("HIGH");
    http.get(path, HAN).refused(404, "not-found");
  }
}

package org.kehu.customer.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Forms over HTTP, with broker and database. */
@KehuServiceTest
class FormIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String owner;
  private String phone;
  private String region;
  private String customer;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    owner = Http.person("feng.dakehu", "account-manager");
    phone = Http.freshPhone();
    region = "表区" + UUID.randomUUID().toString().substring(24);
    String further =
        """
        "ownerId":"st-feng-dakehu","industry":"电子","size":"MEDIUM","region":"%s",
        "contact":{"phone":"%s","person":"林晓梅"},
        "enterprise":{"tradingSince":"2019-03-01","assets":{"amount":"5000000.00"},
                      "legalRepresentative":"周德明","manager":"吴经理"}\
        """;
    customer = http.opened(Http.erp(), Http.fresh("表单"), further.formatted(region, phone));
  }

  private String file() {
    return CUSTOMERS + "/" + customer;
  }

  private static String value(JsonNode form, FormItem wanted) {
    return form.at("/sections")
        .valueStream()
        .flatMap(section -> section.at("/items").valueStream())
        .filter(item -> item.at("/code").asString().equals(wanted.name()))
        .map(item -> item.path("value").asString(""))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(JsonNode form) {
    return form.at("/sections")
        .valueStream()
        .flatMap(section -> section.at("/items").valueStream())
        .map(item -> item.at("/code").asString())
        .toList();
  }

  private void order() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    String order =
        """
        {"orderNumber":"FM-%s","orderedAt":"%s",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"1500.00"}}]}\
        """
            .formatted(customer.substring(0, 23), today.atStartOfDay(ZONE).toInstant());
    http.post(file() + "/transactions", Http.erp(), order).is(201);
  }

  @Test
  @Proves({"C-05", "F-01"})
  void theFormOfAnEnterpriseShowsItsBaseProfileBackgroundAndPurchases() {
    order();
    http.put(
            file() + "/dossier/parts/background",
            owner,
            "{\"history\":\"2003 年成立\",\"industry\":\"需求年增约一成\"}")
        .is(200);
    http.put(
            file() + "/dossier/parts/decision-making",
            owner,
            "{\"makers\":[{\"name\":\"林晓梅\",\"position\":\"采购总监\"}]}")
        .is(200);

    JsonNode form = http.get(file() + "/form", owner).is(200).json();

    assertThat(value(form, FormItem.TRADING_SINCE)).isEqualTo("2019-03-01");
    assertThat(value(form, FormItem.SIZE)).isEqualTo("MEDIUM");
    assertThat(value(form, FormItem.INDUSTRY)).isEqualTo("电子");
    assertThat(value(form, FormItem.ASSETS)).isEqualTo("5000000.00 CNY");
    assertThat(value(form, FormItem.LEGAL_REPRESENTATIVE)).isEqualTo("周德明");
    assertThat(value(form, FormItem.MANAGER)).isEqualTo("吴经理");
    assertThat(value(form, FormItem.INDUSTRY_BACKGROUND)).isEqualTo("需求年增约一成");
    assertThat(value(form, FormItem.HISTORY)).isEqualTo("2003 年成立");
    assertThat(value(form, FormItem.ORDERS)).contains("1 / 1500.00 CNY");
    assertThat(value(form, FormItem.DECISION_MAKERS)).isEqualTo("林晓梅 采购总监");
    assertThat(form.at("/sections/0/title/zh").asString()).isEqualTo("基本信息");
    JsonNode masked = http.get(file() + "/form", Http.person("xu.caiwu", "finance")).is(200).json();
    assertThat(masked.toString()).doesNotContain(phone, "林晓梅", "周德明");
    http.get(file() + "/form", Http.person("han.xiaoshou", "account-manager"))
        .refused(404, "not-found");
    http.get(file() + "/form", Http.person("pu.tong", "employee")).refused(403, "right-missing");
  }

  @Test
  @Proves("C-25")
  void everyFileOfAKindHasTheSameItemsInTheSameOrder() {
    String bare = http.opened(Http.erp(), Http.fresh("空表"), "\"ownerId\":\"st-feng-dakehu\"");
    JsonNode full = http.get(file() + "/form", owner).is(200).json();
    JsonNode empty = http.get(CUSTOMERS + "/" + bare + "/form", owner).is(200).json();

    assertThat(codes(empty)).isEqualTo(codes(full));
    assertThat(codes(full))
        .startsWith("NAME", "CREDIT_CODE")
        .doesNotContain("GENDER")
        .endsWith("STAFF");
    assertThat(value(empty, FormItem.ASSETS)).isEmpty();
    String person = "{\"kind\":\"INDIVIDUAL\",\"name\":\"欧阳小红\",\"ownerId\":\"st-feng-dakehu\"}";
    String individual = http.post(CUSTOMERS, Http.erp(), person).is(201).id();
    JsonNode own = http.get(CUSTOMERS + "/" + individual + "/form", owner).is(200).json();
    assertThat(codes(own)).contains("GENDER", "OCCUPATION").doesNotContain("ASSETS", "CREDIT_CODE");
  }

  @Test
  @Proves({"F-16", "C-33"})
  void aSheetIsSentToTheCustomerToBeFilledIn() {
    String known = sheet(file() + "/data-sheet?format=CSV", owner);
    assertThat(known).contains("现有资料", "请填写或更正", phone, "ASSETS", "5000000.00 CNY");
    assertThat(known).doesNotContain("CREDIT_EVALUATION", "RIVALRY");
    String blank = sheet(CUSTOMERS + "/data-sheet?kind=INDIVIDUAL&format=CSV", owner);
    assertThat(blank).contains("性别").doesNotContain("注册资本", phone);
    assertThat(http.download(CUSTOMERS + "/data-sheet", owner).body()).startsWith('P', 'K');
    http.get(CUSTOMERS + "/data-sheet?kind=ALIEN", owner).refused(400, "parameter-invalid");
    http.get(file() + "/data-sheet", Http.person("han.xiaoshou", "account-manager"))
        .refused(404, "not-found");
  }

  private String sheet(String path, String token) {
    return new String(http.download(path, token).body(), StandardCharsets.UTF_8);
  }

  @Test
  @Proves({"F-15", "C-26"})
  void theCustomerListIsAnOverviewOfTheFiles() {
    String query = "?region=" + URLEncoder.encode(region, StandardCharsets.UTF_8);
    JsonNode row = http.get(CUSTOMERS + query, owner).is(200).json().at("/items/0");

    assertThat(row.at("/id").asString()).isEqualTo(customer);
    assertThat(row.at("/number").asString()).startsWith("KH-");
    assertThat(row.propertyNames())
        .contains(
            "name",
            "kind",
            "status",
            "grade",
            "ownerId",
            "departmentId",
            "industry",
            "size",
            "contact",
            "completeness");
  }
}

package org.kehu.customer.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Custom fields over HTTP. A filter that no index served would fail this class: its test context
 * watches every query.
 */
@KehuServiceTest
class CustomFieldIT {

  private static final String FIELDS = "/api/v1/customers/fields";
  private static final String ADMIN = Http.person("guan.li", "administrator");
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HE = Http.person("he.dakehu", "manager");

  @LocalServerPort private int port;
  private Http http;
  private String erp;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
  }

  private static String code() {
    return "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private Http.Answer defined(String code, String type, String further) {
    return http.post(FIELDS, ADMIN, definition(code, type, further)).is(201);
  }

  private static String definition(String code, String type, String further) {
    return """
    {"code":"%s","chinese":"车队规模","english":"Fleet size","type":"%s","holders":["ENTERPRISE"]%s}
    """
        .formatted(code, type, further.isEmpty() ? "" : "," + further);
  }

  private String opened(String further) {
    return http.opened(erp, Http.fresh("字段"), "\"ownerId\":\"st-feng-dakehu\"," + further);
  }

  private static String custom(String values) {
    return "\"custom\":{" + values + "}";
  }

  private List<String> listed(String token, String conditions) {
    return http.get(list(conditions), token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/id").asString())
        .toList();
  }

  private static String list(String conditions) {
    return "/api/v1/customers?limit=200&custom="
        + URLEncoder.encode(conditions, StandardCharsets.UTF_8);
  }

  @Test
  @Proves("M9")
  void aFilterByANumberADateOrAChoiceFindsWhatFits() {
    String size = code();
    String since = code();
    String goods = code();
    defined(size, "NUMBER", "\"unit\":\"辆\"");
    defined(since, "DATE", "");
    defined(
        goods,
        "CHOICES",
        "\"choices\":[{\"code\":\"a\",\"chinese\":\"甲\",\"english\":\"A\"},"
            + "{\"code\":\"b\",\"chinese\":\"乙\",\"english\":\"B\"}]");
    String items =
        IntStream.rangeClosed(1, 40)
            .mapToObj(at ->
                "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"ownerId\":\"st-feng-dakehu\",%s}"
                    .formatted(
                        Http.fresh("字段"),
                        custom(
                            "\"%s\":%s,\"%s\":\"20%02d-01-01\",\"%s\":[\"a\"%s]"
                                .formatted(
                                    size, at * 10, since, at, goods, at % 2 == 0 ? ",\"b\"" : ""))))
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    http.post("/api/v1/customers/batch", erp, items).is(200);

    assertThat(listed(FENG, size + "=100")).hasSize(1);
    assertThat(listed(FENG, size + "=100.0")).hasSize(1);
    assertThat(listed(FENG, size + ">=95;" + size + "<=130")).hasSize(4);
    assertThat(listed(FENG, size + ">=391")).hasSize(1);
    assertThat(listed(FENG, since + "<=2003-06-30")).hasSize(3);
    assertThat(listed(FENG, goods + "=b")).hasSize(20);
    assertThat(listed(FENG, goods + "=b;" + size + "<=100")).hasSize(5);
    assertThat(listed(FENG, size + "=101")).isEmpty();
    Http.Answer page = http.get(list(goods + "=a").replace("limit=200", "limit=7"), FENG).is(200);
    assertThat(page.json().at("/items")).hasSize(7);
    JsonNode next =
        http.get(
                list(goods + "=a").replace("limit=200", "limit=200&after=" + page.text("/next")),
                FENG)
            .is(200)
            .json();
    assertThat(next.at("/items")).hasSize(33);
    assertThat(http.get(list(goods + "=a") + "&total=true", FENG).json().at("/total").asLong())
        .isEqualTo(40);
    assertThat(listed(Http.person("han.xiaoshou", "account-manager"), goods + "=a")).isEmpty();

    String view =
        http.post(
                "/api/v1/customers/views",
                FENG,
                "{\"name\":\"%s\",\"filter\":{\"custom\":\"%s>=391\"}}".formatted(code(), size))
            .is(201)
            .text("/list");
    assertThat(http.get(view, FENG).is(200).json().at("/items")).hasSize(1);
    assertThat(exported(size + ">=391", FENG)).contains("车队规模(辆)").contains("400");
  }

  private String exported(String conditions, String token) {
    String body = "{\"format\":\"CSV\",\"purpose\":\"字段\",\"custom\":\"%s\"}".formatted(conditions);
    String place = http.post("/api/v1/customers/exports", token, body).is(202).header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(place, token).is(200).text("/status").equals("READY"));
    return new String(
        http.download(http.get(place, token).text("/content"), token).body(),
        StandardCharsets.UTF_8);
  }

  @Test
  @Proves("M9")
  void whatIsNoValueIsRefusedInWordsThatNameTheField() {
    String size = code();
    defined(size, "NUMBER", "\"unit\":\"辆\"");
    String file = opened(custom("\"%s\":12.50".formatted(size)));
    String path = "/api/v1/customers/" + file;
    JsonNode read = http.get(path, FENG).is(200).json();
    assertThat(read.at("/custom/" + size).decimalValue()).isEqualByComparingTo("12.5");
    String etag = http.get(path, FENG).header("ETag");

    Http.Answer wrong =
        http.patch(
                path,
                FENG,
                "{\"custom\":{\"%s\":\"viele\"}}".formatted(size),
                "If-Match",
                etag,
                "Accept-Language",
                "zh")
            .refused(422, "fields-invalid");
    assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/custom/" + size);
    assertThat(wrong.json().at("/errors").toString()).contains("车队规模(辆)");
    http.patch(path, FENG, "{\"custom\":{\"%s\":{\"a\":1}}}".formatted(size), "If-Match", etag)
        .refused(422, "validation-failed");
    http.patch(path, FENG, "{\"custom\":{\"nothing\":1}}", "If-Match", etag)
        .refused(422, "fields-invalid");
    http.post(
            "/api/v1/customers",
            erp,
            "{\"kind\":\"INDIVIDUAL\",\"name\":\"林小梅\",\"custom\":{\"%s\":1}}".formatted(size))
        .refused(422, "fields-invalid");
    Http.Answer changed =
        http.patch(path, FENG, "{\"custom\":{\"%s\":13}}".formatted(size), "If-Match", etag)
            .is(200);
    assertThat(changed.json().at("/custom/" + size).asInt()).isEqualTo(13);
    JsonNode history = http.get(path + "/history", FENG).is(200).json();
    assertThat(history.at("/items/0/item").asString()).isEqualTo("custom." + size);
    assertThat(history.at("/items/0/before").asString()).isEqualTo("12.5");
    http.patch(
            path,
            FENG,
            "{\"custom\":{\"%s\":null}}".formatted(size),
            "If-Match",
            changed.header("ETag"))
        .is(200);
    assertThat(http.get(path, FENG).json().has("custom")).isFalse();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", file))
                .extracting(Events.Heard::body)
                .anyMatch(body -> body != null && body.contains("CUSTOM")));
  }

  @Test
  @Proves({"M9", "M3"})
  void aFieldAboveTheClearanceIsWithheldOnEveryPath() {
    String margin = code();
    String definition = definition(margin, "NUMBER", "\"level\":\"CONFIDENTIAL\"");
    http.post(FIELDS, ADMIN, definition.replace("车队规模", "毛利" + margin)).is(201);
    String file = opened("\"region\":\"%s\"".formatted(margin));
    String path = "/api/v1/customers/" + file;
    http.patch(path, HE, "{\"custom\":{\"%s\":7}}".formatted(margin), "If-Match", "\"1\"").is(200);

    assertThat(http.get(path, HE).is(200).json().at("/custom/" + margin).asInt()).isEqualTo(7);
    assertThat(listed(HE, margin + "=7")).containsExactly(file);
    JsonNode fengs = http.get(path, FENG).is(200).json();
    assertThat(fengs.has("custom")).isFalse();
    assertThat(fengs.at("/masked").asBoolean()).isTrue();
    assertThat(http.get(path + "/history", FENG).is(200).json().at("/items/0").toString())
        .contains("****")
        .doesNotContain("\"7\"");
    assertThat(http.get(path + "/history", HE).is(200).json().at("/items/0/after").asString())
        .isEqualTo("7");
    http.get(list(margin + "=7"), FENG).refused(403, "custom-field-withheld");
    http.get(list(margin + ">=0"), erp).refused(403, "custom-field-withheld");
    http.patch(path, FENG, "{\"custom\":{\"%s\":8}}".formatted(margin), "If-Match", "\"2\"")
        .refused(403, "custom-field-withheld");
    http.patch(path, FENG, "{\"industry\":\"电子\"}", "If-Match", "\"2\"").is(200);
    assertThat(http.get(path, HE).json().at("/custom/" + margin).asInt()).isEqualTo(7);
    String view =
        http.post(
                "/api/v1/customers/views",
                HE,
                """
                {"name":"%s","filter":{"custom":"%s=7"},"sharedWith":{"staff":["st-feng-dakehu"]}}
                """
                    .formatted(margin, margin))
            .is(201)
            .text("/list");
    assertThat(http.get(view, HE).is(200).json().at("/items")).hasSize(1);
    http.get(view, FENG).refused(403, "custom-field-withheld");
    http.opened(
        erp, Http.fresh("字段"), "\"ownerId\":\"st-he-dakehu\",\"region\":\"%s\"".formatted(margin));
    String body = "{\"format\":\"CSV\",\"purpose\":\"字段\",\"region\":\"%s\"}".formatted(margin);
    String place = http.post("/api/v1/customers/exports", HE, body).is(202).header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(place, HE).is(200).text("/status").equals("READY"));
    JsonNode table = http.get(place, HE).json();
    String header =
        new String(
                http.download(table.at("/content").asString(), HE).body(), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow();
    assertThat(header).contains("客户编号").doesNotContain(margin);
  }

  @Test
  @Proves({"M9", "C-34"})
  void aRequiredFieldCountsTowardsCompletenessUntilItIsRetired() {
    String plan = code();
    Http.Answer field = defined(plan, "TEXT", "\"required\":true");
    String place = FIELDS + "/" + field.id();
    try {
      String file = opened(custom("\"%s\":\"三期\"".formatted(plan)));
      String path = "/api/v1/customers/" + file;
      assertThat(http.get(path, FENG).json().at("/completeness/missing").toString())
          .doesNotContain(plan);
      http.patch(path, FENG, "{\"custom\":{\"%s\":null}}".formatted(plan), "If-Match", "\"1\"")
          .refused(422, "fields-invalid");
      String bare = opened("\"region\":\"广东\"");
      assertThat(http.get("/api/v1/customers/" + bare, FENG).json().at("/completeness").toString())
          .contains("custom." + plan);
      http.post(place + "/retire", FENG, "{}").refused(403, "right-missing");
      http.post(place + "/retire", ADMIN, null).is(200);
      assertThat(http.get("/api/v1/customers/" + bare, FENG).json().at("/completeness").toString())
          .doesNotContain("custom." + plan);
      assertThat(http.get(path, FENG).text("/custom/" + plan)).isEqualTo("三期");
      assertThat(listed(FENG, plan + "=三期")).containsExactly(file);
      http.patch(path, FENG, "{\"custom\":{\"%s\":\"四期\"}}".formatted(plan), "If-Match", "\"1\"")
          .refused(422, "fields-invalid");
    } finally {
      http.post(place + "/retire", ADMIN, null).is(200);
    }
  }

  @Test
  @Proves({"M9", "M7"})
  void anImportTakesThemByTheirChineseNames() {
    String grade = code();
    String title = "装机" + grade;
    String definition =
        definition(
                grade,
                "CHOICE",
                "\"choices\":[{\"code\":\"big\",\"chinese\":\"大型\",\"english\":\"Big\"}]")
            .replace("车队规模", title);
    http.post(FIELDS, ADMIN, definition).is(201);
    String good = Http.fresh("导入");
    String rows =
        "客户类型,客户名称,%s,别的\n企业,%s,大型,x\n企业,%s,小型,x\n".formatted(title, good, Http.fresh("导入"));
    String place =
        http.sendBytes(
                "POST",
                "/api/v1/customers/imports",
                erp,
                rows.getBytes(StandardCharsets.UTF_8),
                "text/csv")
            .is(202)
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(place, erp).is(200).text("/state").equals("COMPLETED"));

    String done = http.get(place, erp).response().body();
    assertThat(done).contains("别的").doesNotContain(title);
    assertThat(listed(erp, grade + "=big")).hasSize(1);
    assertThat(http.get(place + "/rejects", erp).is(200).response().body())
        .contains(title)
        .contains("大型");
  }

  @Test
  @Proves("M9")
  void theCatalogueIsVersionedAndItsFieldsStay() {
    String size = code();
    Http.Answer field = defined(size, "NUMBER", "\"unit\":\"辆\"");
    String place = FIELDS + "/" + field.id();

    assertThat(http.get(place, FENG).is(200).text("/unit")).isEqualTo("辆");
    assertThat(http.get(FIELDS + "?limit=200&retired=false", erp).is(200).response().body())
        .contains(size);
    http.post(FIELDS, ADMIN, definition(size, "TEXT", "")).refused(409, "custom-code-taken");
    http.post(FIELDS, ADMIN, definition(code(), "TEXT", "\"unit\":\"辆\""))
        .refused(422, "custom-field-unsound");
    http.post(FIELDS, ADMIN, definition("9x", "TEXT", "")).refused(422, "validation-failed");
    http.post(FIELDS, FENG, definition(code(), "TEXT", "")).refused(403, "right-missing");
    http.patch(place, ADMIN, "{\"type\":\"TEXT\"}", "If-Match", "\"1\"")
        .refused(409, "custom-field-fixed");
    http.patch(place, ADMIN, "{\"chinese\":\"车辆数\"}").refused(428, "if-match-required");
    http.patch(place, ADMIN, "{\"chinese\":\"车辆数\"}", "If-Match", "\"1\"").is(200);
    http.patch(place, ADMIN, "{\"chinese\":\"车\"}", "If-Match", "\"1\"")
        .refused(412, "version-stale");
    http.post(place + "/retire", ADMIN, null).is(200);
    http.patch(place, ADMIN, "{\"chinese\":\"车\"}", "If-Match", "\"3\"")
        .refused(409, "custom-field-retired");
    http.get(list(size + ">=x"), FENG).refused(400, "custom-condition-invalid");
    http.get(list("nothing"), FENG).refused(400, "custom-condition-unreadable");
    http.get(list("nothing=1"), FENG).refused(400, "custom-field-unknown");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", field.id()))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.field-defined.v1",
                    "kehu.customer.field-changed.v1",
                    "kehu.customer.field-retired.v1"));
  }
}

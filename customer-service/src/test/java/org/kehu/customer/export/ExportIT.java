package org.kehu.customer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Exports over HTTP, with broker and database. */
@KehuServiceTest
class ExportIT {

  private static final String EXPORTS = "/api/v1/customers/exports";

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String erp;
  private String feng;
  private String finance;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    feng = Http.person("feng.dakehu", "account-manager");
    finance = Http.person("xu.caiwu", "finance");
  }

  @AfterEach
  void setBack() {
    ((MovableClock) clock).reset();
  }

  private static String wanted(String format, String region) {
    return "{\"format\":\"%s\",\"purpose\":\"年度回访名单\",\"region\":\"%s\"}".formatted(format, region);
  }

  private static String place() {
    return "区" + UUID.randomUUID().toString().substring(0, 8);
  }

  private JsonNode made(String token, String body) {
    Http.Answer asked = http.post(EXPORTS, token, body).is(202);
    return finished(token, asked.header("Location"));
  }

  private JsonNode finished(String token, String path) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(path, token).is(200).text("/status").equals("READY"));
    return http.get(path, token).json();
  }

  private List<String> lines(JsonNode export, String token) {
    byte[] body = http.download(export.at("/content").asString(), token).body();
    return new String(body, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  @Proves("M8")
  void onlyRowsThatTheCallerSeesLeaveMaskedAndMarked() {
    String region = place();
    String mine = Http.fresh("自有");
    String theirs = Http.fresh("他人");
    String secret = Http.fresh("机密");
    String located = "\"region\":\"%s\"".formatted(region);
    http.opened(
        erp,
        mine,
        "\"ownerId\":\"st-feng-dakehu\",\"industry\":\"=HYPERLINK(1)\","
            + "\"contact\":{\"person\":\"林晓梅\",\"email\":\"lin@customer.example\"},"
            + located);
    http.opened(erp, theirs, "\"ownerId\":\"st-han-xiaoshou\"," + located);
    String gm = Http.person("wang.zong", "general-manager");
    http.opened(gm, secret, "\"level\":\"CONFIDENTIAL\"," + located);

    JsonNode own = made(feng, wanted("CSV", region));
    List<String> seen = lines(own, feng);
    assertThat(own.at("/written").asLong()).isEqualTo(1);
    assertThat(own.at("/neutralised").asLong()).isEqualTo(1);
    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).contains("客户编号,客户类型,客户名称").endsWith("导出水印");
    assertThat(seen.getLast())
        .contains(mine, "林晓梅", "'=HYPERLINK(1)", "导出人 st-feng-dakehu", "用途 年度回访名单");

    JsonNode all = made(finance, wanted("CSV", region));
    String text = String.join("\n", lines(all, finance));
    assertThat(all.at("/written").asLong()).isEqualTo(2);
    assertThat(text).contains(mine, theirs).doesNotContain(secret, "林晓梅", "lin@customer.example");
    String content = own.at("/content").asString();
    http.get(content, finance).refused(404, "not-found");
    http.get(content, gm).refused(404, "not-found");

    String auditor = Http.person("tang.shenji", "auditor");
    String trail = "/api/v1/audit/customer?subject=export/" + own.at("/id").asString();
    assertThat(http.get(trail + "&kind=EXPORT", auditor).is(200).json().at("/items"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.at("/actor").asString()).isEqualTo("st-feng-dakehu");
          assertThat(entry.at("/reason").asString()).isEqualTo("年度回访名单");
        });
  }

  @Test
  @Proves("M8")
  void aboveSoManyRowsNothingLeavesWithoutApproval() {
    String region = place();
    String files =
        IntStream.range(0, 200)
            .mapToObj(at ->
                "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"region\":\"%s\"}"
                    .formatted(Http.fresh("批"), region))
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    http.post("/api/v1/customers/batch", erp, files).is(200);
    http.opened(erp, Http.fresh("批"), "\"region\":\"%s\"".formatted(region));
    String body = wanted("XLSX", region);

    Http.Answer refused = http.post(EXPORTS, finance, body).is(202);
    assertThat(refused.text("/status")).isEqualTo("WAITING_APPROVAL");
    assertThat(refused.json().has("content")).isFalse();
    assertThat(refused.json().has("job")).isFalse();
    decide(refused, "refuse");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> http.get(refused.header("Location"), finance).text("/status").equals("REFUSED"));

    Http.Answer asked = http.post(EXPORTS, finance, body).is(202);
    http.post(asked.text("/approval") + "/approve", finance, "{}").refused(403, "not-asked");
    decide(asked, "approve");
    JsonNode ready = finished(finance, asked.header("Location"));

    assertThat(ready.at("/written").asLong()).isEqualTo(201);
    byte[] workbook = http.download(ready.at("/content").asString(), finance).body();
    assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    JsonNode job = http.get(ready.at("/job").asString(), finance).is(200).json();
    assertThat(job.at("/state").asString()).isEqualTo("COMPLETED");
  }

  private void decide(Http.Answer export, String verb) {
    String manager = Http.person("yang.zongjian", "manager");
    http.post(export.text("/approval") + "/" + verb, manager, "{\"note\":\"已核对用途\"}").is(200);
  }

  @Test
  @Proves("M8")
  void theFileGoesWhenItsDaysAreOver() {
    String region = place();
    http.opened(
        erp,
        Http.fresh("过期"),
        "\"ownerId\":\"st-feng-dakehu\",\"region\":\"%s\"".formatted(region));
    JsonNode export = made(feng, wanted("CSV", region));
    String path = EXPORTS + "/" + export.at("/id").asString();

    ((MovableClock) clock).move(Duration.ofDays(8));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(path, feng).is(200).text("/status").equals("EXPIRED"));
    http.get(export.at("/content").asString(), feng).refused(404, "not-found");
  }

  @Test
  @Proves("M8")
  void whatIsNoExportIsRefused() {
    http.post(EXPORTS, feng, wanted("CSV", place())).refused(422, "export-empty");
    http.post(EXPORTS, feng, "{\"format\":\"CSV\"}").refused(422, "validation-failed");
    http.post(EXPORTS, Http.person("pu.tong", "employee"), wanted("CSV", place()))
        .refused(403, "right-missing");
    http.get(EXPORTS + "/" + UUID.randomUUID(), feng).refused(404, "not-found");
  }
}

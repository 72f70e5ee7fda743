package org.kehu.visit.trackingsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The visit tracking sheet, as JSON and as a table to print. */
@KehuServiceTest
class TrackingSheetIT {

  private static final String SHEET = "/api/v1/visits/tracking-sheet";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCustomer() {
    api = new VisitApi(port);
    Company.tell();
    tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
  }

  /** A visit of Feng's, planned for now. */
  private String visit() {
    String plan =
        "{\"customerId\":\"%s\",\"purpose\":\"NEEDS\",\"plannedAt\":\"%s\",\"content\":\"了解需求\"}"
            .formatted(customer, clock.instant().plus(Duration.ofMinutes(5)));
    eventually(() -> api.post("/api/v1/visits", FENG, plan).is(201));
    return "/api/v1/visits/" + rows("", FENG).get(0).get("visitId").asString();
  }

  private void conduct(String visit) {
    api.post(visit + "/confirm", FENG, "{\"channel\":\"PHONE\"}").is(200);
    api.post(
            visit + "/prepare",
            FENG,
            """
            {"situationKnown":true,"needsKnown":true,"materials":["BROCHURE"],
             "visitors":[{"staffId":"st-feng-dakehu","duty":"主谈"}]}
            """)
        .is(200);
    api.post(visit + "/conduct", FENG, "{\"feedback\":\"希望上门取样\"}").is(200);
    api.post(
            visit + "/complete",
            FENG,
            """
            {"summary":"意向强烈","intention":"STRONG",
             "nextStep":{"what":"寄送方案","dueOn":"%s","mode":"EMAIL"}}
            """
                .formatted(today().plusDays(7)))
        .is(200);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private JsonNode rows(String query, String token) {
    return api.get(SHEET + "?customer=" + customer + query, token).is(200).body().get("items");
  }

  @Test
  @Proves({"F-09", "C-34"})
  void aVisitStandsOnTheSheetWithWhatFollowedFromIt() {
    conduct(visit());

    eventually(() -> assertThat(rows("", FENG).get(0).get("followUps")).hasSize(1));
    JsonNode row = rows("&owner=st-feng-dakehu&from=" + today() + "&to=" + today(), HE).get(0);
    assertThat(row.at("/customerName").asString()).isEqualTo("江南检测设备有限公司");
    assertThat(row.at("/customerNumber").asString()).isEqualTo("KH-2026-000001");
    assertThat(row.at("/conduct/feedback").asString()).isEqualTo("希望上门取样");
    assertThat(row.at("/summary/intention").asString()).isEqualTo("STRONG");
    assertThat(row.at("/followUps/0/what").asString()).isEqualTo("寄送方案");
    assertThat(row.at("/followUps/0/status").asString()).isEqualTo("OPEN");
    String followUp = "/api/v1/follow-ups/" + row.at("/followUps/0/id").asString();
    api.post(followUp + "/records", FENG, "{\"content\":\"方案已寄出\"}").is(200);
    assertThat(rows("", FENG).get(0).at("/followUps/0/latest/content").asString())
        .isEqualTo("方案已寄出");
    assertThat(rows("", HAN)).isEmpty();
    assertThat(rows("&to=" + today().minusDays(1), FENG)).isEmpty();
  }

  @Test
  @Proves("F-09")
  void theSheetIsATableToPrint() {
    conduct(visit());
    eventually(() -> assertThat(rows("", FENG).get(0).get("followUps")).hasSize(1));

    HttpResponse<String> csv = api.file(SHEET + "/file?format=CSV&customer=" + customer, FENG);

    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".csv");
    assertThat(csv.body().lines().findFirst().orElse("")).contains("拜访编号", "客户名称", "跟进情况");
    assertThat(csv.body()).contains("江南检测设备有限公司", "了解需求与意向", "希望上门取样", "强烈", "寄送方案", "待跟进");
    HttpResponse<String> xlsx = api.file(SHEET + "/file?customer=" + customer, HE);
    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(xlsx.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
    assertThat(xlsx.body()).startsWith("PK");
    assertThat(api.file(SHEET + "/file?format=CSV&customer=" + customer, HAN).body().lines())
        .hasSize(1);
  }

  @Test
  void badPeriodsAreRefused() {
    String wrong = "?from=" + today() + "&to=" + today().minusDays(1);
    api.get(SHEET + wrong, FENG).refuses(400, "tracking-period-wrong");
    api.get(SHEET + "/file" + wrong, FENG).refuses(400, "tracking-period-wrong");
    api.get(SHEET + "?from=yesterday", FENG).refuses(400, "parameter-invalid");
  }
}

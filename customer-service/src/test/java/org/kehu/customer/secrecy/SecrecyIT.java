package org.kehu.customer.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Confidentiality agreements with employees over HTTP. */
@KehuServiceTest
class SecrecyIT {

  private static final String PATH = "/api/v1/staff/secrecy-agreements";
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final String YANG = Http.person("yang.zongjian", "manager");
  private static final String SUN = Http.person("sun.jingli", "manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private String terms(String staffId, String employment, LocalDate from, String until) {
    return """
    {"staffId":"%s","employment":"%s","scope":"客户档案、报价","from":"%s"%s,
     "monthsAfterLeaving":24,"liability":"赔偿损失并承担法律责任","paper":"BM-2026-031","signedOn":"%s"}
    """
        .formatted(
            staffId,
            employment,
            from,
            until.isEmpty() ? "" : ",\"until\":\"" + until + "\"",
            today());
  }

  private List<String> missing(String department) {
    return http.get(PATH + "/missing?limit=200&department=" + department, OFFICE)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/staffId").asString())
        .toList();
  }

  @Test
  @Proves("G-12")
  void anAgreementHasScopePeriodAndLiabilityAndBindsAfterItsEnd() {
    assertThat(missing("sales")).contains("st-han-xiaoshou");

    Http.Answer signed =
        http.post(PATH, OFFICE, terms("st-han-xiaoshou", "FULL_TIME", today(), "")).is(201);

    String path = PATH + "/" + signed.id();
    assertThat(missing("sales")).doesNotContain("st-han-xiaoshou");
    JsonNode own = http.get(path, Http.person("han.xiaoshou", "account-manager")).is(200).json();
    assertThat(own.at("/scope").asString()).isEqualTo("客户档案、报价");
    assertThat(own.at("/from").asString()).isEqualTo(today().toString());
    assertThat(own.at("/liability").asString()).contains("赔偿损失");
    assertThat(own.at("/binding").asBoolean()).isTrue();
    http.get(path, YANG).is(200);
    http.get(path, SUN).refused(404, "not-found");
    http.post(PATH, OFFICE, terms("st-han-xiaoshou", "FULL_TIME", today(), ""))
        .refused(409, "secrecy-signed-already");
    String end = "{\"reason\":\"离职\",\"on\":\"%s\"}".formatted(today());
    JsonNode ended = http.post(path + "/end", YANG, end).is(200).json();
    assertThat(ended.at("/silentUntil").asString()).isEqualTo(today().plusMonths(24).toString());
    http.post(path + "/end", YANG, end).is(200);
    http.post(path + "/end", YANG, end.replace("离职", "换签")).refused(409, "secrecy-ended");
    assertThat(missing("sales")).contains("st-han-xiaoshou");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          List<Events.Heard> told = Events.of("kehu.customer.v1", signed.id());
          assertThat(told)
              .extracting(Events.Heard::type)
              .containsExactly("kehu.customer.secrecy-signed.v1", "kehu.customer.secrecy-ended.v1");
          assertThat(told.toString()).doesNotContain("赔偿", "报价");
        });
  }

  @Test
  @Proves({"G-12", "G-18"})
  void everybodyCountsWhateverTheEmploymentOrDepartment() {
    for (String department : List.of("finance", "production", "archives")) {
      assertThat(missing(department)).as(department).isNotEmpty();
    }
    assertThat(missing("sales")).doesNotContain("st-gone");
    String outsourced =
        http.post(PATH, OFFICE, terms("st-pu-tong", "OUTSOURCED", today(), "")).is(201).id();
    String partTime =
        http.post(
                PATH,
                OFFICE,
                terms("st-song-dangan", "PART_TIME", today(), today().plusYears(1).toString()))
            .is(201)
            .id();
    assertThat(missing("production")).doesNotContain("st-pu-tong");
    assertThat(missing("archives")).doesNotContain("st-song-dangan");
    assertThat(http.get(PATH + "/" + outsourced, OFFICE).text("/employment"))
        .isEqualTo("OUTSOURCED");
    assertThat(http.get(PATH + "?staff=st-song-dangan", OFFICE).text("/items/0/id"))
        .isEqualTo(partTime);
    String later =
        http.post(PATH, OFFICE, terms("st-xu-caiwu", "FULL_TIME", today().plusDays(1), ""))
            .is(201)
            .id();
    assertThat(missing("finance")).contains("st-xu-caiwu");
    assertThat(http.get(PATH + "/" + later, OFFICE).json().at("/binding").asBoolean()).isFalse();

    http.post(PATH, OFFICE, terms("st-gone", "FULL_TIME", today(), ""))
        .refused(422, "secrecy-staff-unknown");
    String past = today().minusDays(1).toString();
    http.post(PATH, OFFICE, terms("st-tang-shenji", "FULL_TIME", today(), past))
        .refused(422, "secrecy-period-invalid");
    String ahead = "\"signedOn\":\"" + today().plusDays(1) + "\"";
    http.post(
            PATH,
            OFFICE,
            terms("st-tang-shenji", "FULL_TIME", today(), "")
                .replace("\"signedOn\":\"" + today() + "\"", ahead))
        .refused(422, "secrecy-day-ahead");
    http.post(PATH, OFFICE, "{\"staffId\":\"st-tang-shenji\"}").refused(422, "validation-failed");
    http.post(
            PATH, Http.person("pu.tong", "employee"), terms("st-pu-tong", "PART_TIME", today(), ""))
        .refused(403, "right-missing");
  }
}

package org.kehu.customer.majormatter;

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

/** Major matters over HTTP, with broker and database. */
@KehuServiceTest
@Proves("C-20")
class MajorMatterIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String MATTERS = "/api/v1/customers/major-matters";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String number;
  private String author;
  private String director;
  private String informant;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    author = Http.person("pu.tong", "employee");
    director = Http.person("yang.zongjian", "manager");
    informant = Http.person("guan.li", "supervisor");
    String customer = http.opened(Http.erp(), Http.fresh("重大"), "\"ownerId\":\"st-han-xiaoshou\"");
    number = http.get("/api/v1/customers/" + customer, Http.erp()).is(200).text("/number");
  }

  private String report(String customer, int daysAhead, String further) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(daysAhead);
    return """
    {"customer":"%s","kind":"PERSONNEL","what":"采购总监更换,要求重新招标","happenedOn":"%s"%s}\
    """
        .formatted(customer, day, further);
  }

  @Test
  void everyDepartmentReportsAndTheInformationDepartmentHasIt() {
    String reports = "{\"text\":\"招标文件已发出\"}";
    http.get("/api/v1/customers?limit=200", author).is(200);
    JsonNode made = http.post(MATTERS, author, report(number, -5, "")).is(201).json();
    assertThat(made.at("/number").asString()).startsWith("ZD-");
    assertThat(made.at("/late").asBoolean()).isTrue();
    assertThat(made.at("/departmentId").asString()).isEqualTo("production");
    String id = made.at("/id").asString();
    String path = MATTERS + "/" + id;
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("MAJOR_MATTER", "\"departmentId\":\"information\""));

    http.post(path + "/void", author, "{\"reason\":\"写错了\"}").refused(403, "right-missing");
    http.send("DELETE", path, author, null, null).is(405);
    http.post(path + "/take-in", director, "{}").refused(403, "major-matter-information-only");
    http.get(path, Http.person("sun.jingli", "manager")).refused(404, "not-found");
    assertThat(
            http.get(MATTERS + "?status=REPORTED&kind=PERSONNEL&limit=200", informant)
                .is(200)
                .json()
                .at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(id);
    http.post(path + "/take-in", informant, "{}").is(200);
    http.post(path + "/take-in", informant, "{}").refused(409, "major-matter-move-not-allowed");
    await().atMost(SOON).until(() -> Events.of("kehu.task.state.v1", id).getLast().body() == null);
    http.post(path + "/supplements", author, "{\"text\":\" \"}").refused(422, "validation-failed");
    assertThat(http.post(path + "/supplements", author, reports).is(200).text("/what"))
        .contains("重新招标");
    JsonNode voided =
        http.post(path + "/void", informant, "{\"reason\":\"与前一事项相同\"}").is(200).json();
    assertThat(voided.at("/status").asString()).isEqualTo("VOID");
    assertThat(http.get(path, author).is(200).text("/voided/by")).isEqualTo("st-guan-li");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.major-matter-reported.v1",
                    "kehu.customer.major-matter-taken-in.v1",
                    "kehu.customer.major-matter-supplemented.v1",
                    "kehu.customer.major-matter-voided.v1"));
    assertThat(Events.of("kehu.customer.v1", id))
        .extracting(Events.Heard::body)
        .noneMatch(body -> body.contains("招标"));
  }

  @Test
  void whatTheBusinessKeepsSecretStaysInItsDepartment() {
    String secret = report(number, 0, ",\"secrecy\":\"并购谈判,已签保密协议\"");
    http.post(MATTERS, author, secret).refused(403, "major-matter-secrecy-needs-lead");
    JsonNode made = http.post(MATTERS, director, secret).is(201).json();
    assertThat(made.at("/status").asString()).isEqualTo("KEPT_SECRET");
    String path = MATTERS + "/" + made.at("/id").asString();
    http.get(path, informant).refused(404, "not-found");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
    http.post(path + "/take-in", informant, "{}").refused(404, "not-found");

    http.post(path + "/release", director, "{}").is(200);

    assertThat(http.get(path, informant).is(200).text("/status")).isEqualTo("REPORTED");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).is(200);
    http.post(path + "/release", director, "{}").refused(409, "major-matter-move-not-allowed");
  }

  @Test
  void whoReportedItCannotTakeItBackEvenInTheInformationDepartment() {
    String path = MATTERS + "/" + http.post(MATTERS, informant, report(number, 0, "")).id();
    http.post(path + "/void", informant, "{\"reason\":\"写错了\"}").refused(409, "major-matter-own");
  }

  @Test
  void aReportThatCannotBeRightIsRefused() {
    http.post(MATTERS, author, report("KH-1999-999999", 0, ""))
        .refused(422, "major-matter-customer-unknown");
    http.post(MATTERS, author, report(number, 1, "")).refused(422, "major-matter-day-ahead");
    http.post(MATTERS, author, report(number, 0, "").replace("PERSONNEL", "WEATHER"))
        .refused(422, "validation-failed");
    http.get(MATTERS + "/" + UUID.randomUUID(), author).refused(404, "not-found");
    String hidden =
        http.opened(
            Http.person("wang.zong", "general-manager"),
            Http.fresh("机密"),
            "\"level\":\"CONFIDENTIAL\"");
    http.post(MATTERS, author, report(hidden, 0, "")).refused(422, "major-matter-customer-unknown");
  }
}

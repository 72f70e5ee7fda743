package org.kehu.customer.accountteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The key-account team over HTTP, with broker and database. */
@KehuServiceTest
class TeamIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String TEAM = "/api/v1/key-accounts/team";
  private static final String PLANS = "/api/v1/customers/sales-plans";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private static String manager() {
    return Http.person("yang.zongjian", "manager");
  }

  private static String specialist() {
    return Http.person("zhao.zhuren", "account-manager");
  }

  private static String appoint(String staffId, String role, String reportsTo, String region) {
    return "{\"staffId\":\"%s\",\"role\":\"%s\",\"reportsTo\":\"%s\"%s}"
        .formatted(
            staffId, role, reportsTo, region.isEmpty() ? "" : ",\"region\":\"" + region + "\"");
  }

  private String appointed(String staffId, String role, String reportsTo, String region) {
    return TEAM
        + "/"
        + http.post(TEAM, chief(), appoint(staffId, role, reportsTo, region)).is(201).id();
  }

  private static String plan(String kind, String subject, int year) {
    String month = "{\"amount\":\"100\"}";
    String quarter =
        "{\"target\":{\"amount\":\"300\"},\"months\":[%s,%s,%s]}".formatted(month, month, month);
    return """
    {"kind":"%s","subject":"%s","year":%d,"content":{"target":{"amount":"1200"},
     "strategy":"稳定","quarters":[%s]}}
    """
        .formatted(
            kind, subject, year, String.join(",", List.of(quarter, quarter, quarter, quarter)));
  }

  private int year() {
    return LocalDate.ofInstant(clock.instant(), ZONE).getYear();
  }

  @Test
  @Proves("C-104")
  void everyRoleReportsToTheOneAboveAndItsPlansGoThatWay() {
    http.post(TEAM, chief(), appoint("st-li-fu", "MANAGER", "st-pu-tong", "")).is(201).json();
    String first = http.get(TEAM + "?role=MANAGER", chief()).is(200).text("/items/0/id");
    http.post(TEAM + "/" + first + "/leave", chief(), "{}").is(200);
    http.post(TEAM, chief(), appoint("st-li-fu", "MANAGER", "st-zhao-zhuren", ""))
        .refused(422, "team-superior-invalid");
    http.post(TEAM, chief(), appoint("st-gone", "MANAGER", "st-wang-zong", ""))
        .refused(422, "team-staff-unknown");
    http.post(TEAM, chief(), appoint("st-zhou-zhuguan", "SUPERVISOR", "st-li-fu", ""))
        .refused(422, "team-region-missing");
    http.post(TEAM, chief(), "{}").refused(422, "validation-failed");
    http.post(TEAM, specialist(), appoint("st-li-fu", "MANAGER", "st-wang-zong", ""))
        .refused(403, "right-missing");

    String manager = appointed("st-li-fu", "MANAGER", "st-yang-zongjian", "");
    http.post(TEAM, chief(), appoint("st-zhao-zhuren", "SPECIALIST", "st-li-fu", ""))
        .refused(422, "team-superior-invalid");
    String supervisor = appointed("st-zhou-zhuguan", "SUPERVISOR", "st-li-fu", "华南");
    String specialist = appointed("st-zhao-zhuren", "SPECIALIST", "st-zhou-zhuguan", "华南");
    http.post(TEAM, chief(), appoint("st-zhao-zhuren", "SPECIALIST", "st-zhou-zhuguan", ""))
        .refused(409, "team-member-known");
    http.post(manager + "/leave", chief(), "{}").refused(409, "team-member-in-charge");
    http.get(specialist, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");

    String lead = Http.person("zhao.zhuren", "supervisor");
    String region = http.post(PLANS, lead, plan("REGION", "华南", year() + 1)).is(201).id();
    http.post(PLANS + "/" + region + "/submit", lead, "{}").refused(403, "team-plan-not-of-role");
    http.post(PLANS + "/" + region + "/withdraw", lead, "{}").is(200);
    String own =
        PLANS
            + "/"
            + http.post(PLANS, specialist(), plan("PERSON", "st-zhao-zhuren", year() + 1))
                .is(201)
                .id();
    http.post(own + "/submit", specialist(), "{}").is(200);
    String approval =
        "/api/v1/approvals/customer/"
            + http.get(own, specialist()).is(200).text("/draft/approvalId")
            + "/approve";
    http.post(approval, manager(), "{\"note\":\"同意\"}").is(404);
    http.post(approval, Http.person("zhou.zhuguan", "supervisor"), "{\"note\":\"同意\"}").is(200);
    await()
        .atMost(SOON)
        .until(() -> "APPROVED".equals(http.get(own, specialist()).text("/status")));
    leave(specialist, supervisor, manager);
    http.post(specialist + "/duties/VISITS/done", chief(), "{\"note\":\"已拜访\"}")
        .refused(409, "team-member-left");
  }

  private void leave(String... inOrder) {
    for (String member : inOrder) {
      http.post(member + "/leave", chief(), "{}").is(200);
    }
  }

  @Test
  @Proves("C-104")
  void dutiesAreOpenWorkOfWhoHoldsTheRole() {
    String path = appointed("st-song-dangan", "MANAGER", "st-wang-zong", "");
    String holder = Http.person("song.dangan", "manager");
    String done = "{\"note\":\"计划已报批\"}";
    JsonNode member = http.get(path, chief()).is(200).json();
    assertThat(member.at("/title").asString()).isEqualTo("大客户经理");
    assertThat(member.at("/duties"))
        .extracting(one -> one.at("/code").asString())
        .contains("YEARLY_SALES_PLAN", "AFTER_SALES_PLAN", "TRAINING", "APPRAISAL", "FILES");
    http.post(path + "/duties/NO_SUCH/done", holder, done).refused(422, "team-duty-unknown");
    http.post(path + "/duties/TRAINING/done", Http.person("li.fu", "general-manager"), done)
        .refused(403, "team-duty-of-another");
    assertThat(
            http.post(path + "/duties/YEARLY_SALES_PLAN/done", holder, done)
                .is(200)
                .text("/duties/0/note"))
        .isEqualTo("计划已报批");
    http.post(path + "/move", chief(), "{\"reportsTo\":\"st-yang-zongjian\"}").is(200);
    String id = path.substring(path.lastIndexOf('/') + 1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", id + "-training").getLast().body())
              .contains("KEY_ACCOUNT_DUTY", "st-song-dangan");
          assertThat(Events.of("kehu.customer.v1", id))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.customer.key-account-member-appointed.v1",
                  "kehu.customer.key-account-member-duty-done.v1",
                  "kehu.customer.key-account-member-moved.v1");
        });
    http.post(path + "/leave", chief(), "{}").is(200);
    assertThat(http.get(TEAM + "/roles", specialist()).is(200).json().at("/roles"))
        .extracting(one -> one.at("/reportsTo").asString(""))
        .containsExactly("", "MANAGER", "SUPERVISOR");
    http.get(TEAM + "/" + UUID.randomUUID(), chief()).refused(404, "not-found");
  }

  @Test
  @Proves("G-21")
  void theDirectoryKnowsThePostOfAPersonAndTheCatalogueOfAll() {
    String listed =
        """
        {"departments":[{"id":"reception","name":"接待部"}],
         "staff":[{"staffId":"st-jie-dai","userName":"jie.dai","name":"接待员",
                   "departmentId":"reception","post":"SALES_STAFF"}]}
        """;
    String keeper = Http.person("guan.li", "administrator");
    http.post("/api/v1/staff/import", keeper, listed).is(200);
    assertThat(http.get("/api/v1/staff/st-jie-dai", Http.erp()).is(200).text("/post"))
        .isEqualTo("SALES_STAFF");
    http.post("/api/v1/staff/import", keeper, listed.replace("SALES_STAFF", "KING"))
        .refused(422, "validation-failed");
    JsonNode posts = http.get("/api/v1/staff/posts", Http.erp()).is(200).json().at("/items");
    assertThat(posts).hasSizeGreaterThan(20);
    assertThat(posts).extracting(one -> one.at("/titleZh").asString()).contains("大客户专员");
  }
}

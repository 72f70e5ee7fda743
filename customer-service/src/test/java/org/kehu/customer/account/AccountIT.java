package org.kehu.customer.account;

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

/** Accounts in finance over HTTP, with broker and database. */
@KehuServiceTest
@Proves("C-21")
class AccountIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String APPLICATIONS = "/api/v1/customers/account-applications";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String customer;
  private String seller;
  private String finance;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    seller = Http.person("han.xiaoshou", "account-manager");
    finance = Http.person("xu.caiwu", "finance");
    customer = http.opened(Http.erp(), Http.fresh("开户"), "\"ownerId\":\"st-han-xiaoshou\"");
  }

  private String file() {
    return "/api/v1/customers/" + customer;
  }

  private String application(String kind, int daysAhead, String further) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(daysAhead);
    return """
    {"kind":"%s","reason":"客户工商变更","paper":{"number":"SQ-118","signedOn":"%s"}%s}\
    """
        .formatted(kind, day, further);
  }

  private Http.Answer apply(String body) {
    return http.post(file() + "/account-applications", seller, body);
  }

  private static String filing(String place) {
    return "{\"place\":\"%s\",\"shelf\":\"柜 3-2\"}".formatted(place);
  }

  private static String account(String number) {
    return "{\"accountNumber\":\"%s\",\"category\":\"经销商\"}".formatted(number);
  }

  private static String fresh() {
    return "1122." + UUID.randomUUID().toString().substring(0, 13);
  }

  private void file(String path) {
    http.post(path + "/filings", seller, filing("SALES")).is(200);
    http.post(path + "/filings", finance, filing("FINANCE")).is(200);
  }

  private String opened(String number) {
    String path = APPLICATIONS + "/" + apply(application("OPENING", 0, "")).is(201).id();
    file(path);
    http.post(path + "/record", Http.erp(), account(number)).is(200);
    return path;
  }

  @Test
  void anAccountIsOpenedOnAPaperThatBothArchivesKeep() {
    String inform = ",\"informIds\":[\"st-chen-kefu\"]";
    String number = fresh();
    JsonNode made = apply(application("OPENING", 0, inform)).is(201).json();
    assertThat(made.at("/number").asString()).startsWith("ZH-");
    String id = made.at("/id").asString();
    String path = APPLICATIONS + "/" + id;
    apply(application("OPENING", 0, "")).refused(409, "account-application-open");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("ACCOUNT_APPLICATION", "\"role\":\"finance\""));

    Http.Answer unfiled = http.post(path + "/record", Http.erp(), account(number));
    unfiled.refused(409, "account-paper-not-filed");
    assertThat(unfiled.json().at("/missing"))
        .extracting(JsonNode::asString)
        .containsExactly("SALES", "FINANCE");
    http.post(path + "/filings", seller, filing("FINANCE"))
        .refused(403, "account-filing-of-another");
    http.post(path + "/filings", finance, filing("SALES"))
        .refused(403, "account-filing-of-another");
    http.post(path + "/filings", seller, filing("ATTIC")).refused(422, "validation-failed");
    file(path);
    http.post(path + "/record", seller, account(number)).refused(403, "right-missing");
    http.post(path + "/record", Http.erp(), "{}").refused(422, "validation-failed");
    JsonNode done = http.post(path + "/record", Http.erp(), account(number)).is(200).json();
    http.post(path + "/record", Http.erp(), account(number)).is(200);

    assertThat(done.at("/recording/category").asString()).isEqualTo("经销商");
    JsonNode shown = http.get(file(), seller).is(200).json();
    assertThat(shown.at("/account/number").asString()).isEqualTo(number);
    assertThat(shown.at("/account/name").asString()).isEqualTo(shown.at("/name").asString());
    assertThat(
            http.get(APPLICATIONS + "?status=RECORDED&kind=OPENING&customer=" + customer, finance)
                .is(200)
                .json()
                .at("/items"))
        .hasSize(1);
    apply(application("OPENING", 0, "")).refused(409, "account-exists");
    await().atMost(SOON).untilAsserted(() -> assertTold(id));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    http.get(
                            "/api/v1/notices?about=account-application/" + id + "&limit=200",
                            Http.person("yang.zongjian", "manager"))
                        .is(200)
                        .json()
                        .at("/items"))
                .hasSize(2));
  }

  private static void assertTold(String id) {
    assertThat(Events.of("kehu.task.state.v1", id).getLast().body()).isNull();
    assertThat(Events.of("kehu.customer.v1", id))
        .extracting(Events.Heard::type)
        .containsExactly(
            "kehu.customer.account-applied-for.v1",
            "kehu.customer.account-paper-filed.v1",
            "kehu.customer.account-paper-filed.v1",
            "kehu.customer.account-recorded.v1",
            "kehu.customer.notice-requested.v1",
            "kehu.customer.notice-requested.v1");
  }

  @Test
  void anAccountIsRenamedByAnApplicationAlone() {
    apply(application("RENAME", 0, ",\"newName\":\"新名\"")).refused(409, "account-missing");
    String number = fresh();
    opened(number);
    Http.Answer read = http.get(file(), seller).is(200);
    String name = Http.fresh("更名");
    String renamed = "{\"name\":\"%s\"}".formatted(name);
    http.patch(file(), seller, renamed, "If-Match", read.header("ETag"))
        .refused(409, "rename-needs-application");
    http.patch(file(), seller, "{\"region\":\"广东\"}", "If-Match", read.header("ETag")).is(200);
    apply(application("RENAME", 0, "")).refused(422, "account-name-invalid");
    apply(application("RENAME", 0, ",\"newName\":\"%s\"".formatted(read.text("/name"))))
        .refused(409, "account-name-unchanged");

    String path =
        APPLICATIONS
            + "/"
            + apply(application("RENAME", 0, ",\"newName\":\"%s\"".formatted(name))).is(201).id();
    file(path);
    http.post(path + "/record", finance, account(fresh())).refused(409, "account-number-differs");
    JsonNode done = http.post(path + "/record", finance, account(number)).is(200).json();

    assertThat(done.at("/formerName").asString()).isEqualTo(read.text("/name"));
    JsonNode shown = http.get(file(), seller).is(200).json();
    assertThat(shown.at("/name").asString()).isEqualTo(name);
    assertThat(shown.at("/account/name").asString()).isEqualTo(name);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", customer))
                .extracting(Events.Heard::type)
                .contains("kehu.customer.account-kept.v1"));
  }

  @Test
  void financeRefusesAndAnotherCustomersNumberIsRefused() {
    String path = APPLICATIONS + "/" + apply(application("OPENING", 0, "")).is(201).id();
    http.post(path + "/refuse", seller, "{\"reason\":\"未盖公章\"}").refused(403, "right-missing");
    http.post(path + "/refuse", finance, "{\"reason\":\"未盖公章\"}").is(200);
    http.post(path + "/record", finance, account(fresh())).refused(409, "account-move-not-allowed");
    String number = fresh();
    opened(number);

    customer = http.opened(Http.erp(), Http.fresh("开户"), "\"ownerId\":\"st-han-xiaoshou\"");
    String other = APPLICATIONS + "/" + apply(application("OPENING", 0, "")).is(201).id();
    file(other);
    http.post(other + "/record", finance, account(number)).refused(409, "account-number-taken");
    http.get(other, Http.person("feng.dakehu", "account-manager")).refused(404, "not-found");
  }

  @Test
  void anApplicationThatCannotBeRightIsRefused() {
    apply(application("OPENING", 1, "")).refused(422, "account-day-ahead");
    apply(application("OPENING", 0, ",\"newName\":\"新名\"")).refused(422, "account-name-invalid");
    apply(application("OPENING", 0, ",\"informIds\":[\"st-gone\"]"))
        .refused(422, "account-staff-unknown");
    apply(application("CLOSING", 0, "")).refused(422, "validation-failed");
    String person =
        http.post(
                "/api/v1/customers",
                Http.erp(),
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"林晓梅\",\"ownerId\":\"st-han-xiaoshou\"}")
            .is(201)
            .id();
    http.post(
            "/api/v1/customers/" + person + "/account-applications",
            seller,
            application("RENAME", 0, ",\"newName\":\"林小梅\""))
        .refused(422, "account-of-individual");
  }
}

package org.kehu.visit.customerreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Regular reports to customers, from the day they become open work to the customer's answer. */
@KehuServiceTest
class CustomerReportIT {

  private static final String REPORTS = "/api/v1/visits/customer-reports";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String SERVICE =
      """
      {"services":"本季度检测 46 批，按时率 98%","claims":"理赔两起，均已结案",
       "majorCases":[{"caseNumber":"TS-20261122-0001","progress":"复检完成"}]}
      """;
  private static final String YIELD =
      """
      {"yields":[{"product":"稳健理财一号","from":"2026-07-01","to":"%s","ratePercent":"1.05",
       "worth":{"amount":"101050.00"}}],"newServices":"无损检测","marketNews":"标准更新"}
      """;

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private KnownCustomers customers;
  @Autowired private CustomerReports reports;
  @Autowired private CustomerReportPlanner planner;
  @Autowired private ReportRounds rounds;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCustomer() {
    api = new VisitApi(port);
    Company.tell();
    tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() -> assertThat(customers.find(customer)).isPresent());
    eventually(() -> api.get(REPORTS, FENG).is(200));
  }

  private KnownCustomer known() {
    return customers.find(customer).orElseThrow();
  }

  private LocalDate knownOn() {
    return LocalDate.ofInstant(known().knownSince(), ZONE);
  }

  private void planAsOf(LocalDate day) {
    Moment then = new Moment(day.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    Call.ofSystem(Caller.system("visit"), null, "reports")
        .within(() -> {
          planner.plan(known(), then);
          return null;
        });
  }

  private List<String> found(String query, String token) {
    return api.get(REPORTS + "?customer=" + customer + query, token)
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .map(one -> one.get("id").asString())
        .toList();
  }

  private Answer open(String kind, String token) {
    return api.post(
        REPORTS, token, "{\"customerId\":\"%s\",\"kind\":\"%s\"}".formatted(customer, kind));
  }

  @Test
  @Proves("V-41")
  void reportsAreOpenWorkBeforeTheirCycleEnds() {
    LocalDate end = knownOn().plus(Period.ofMonths(6));
    planAsOf(knownOn().plusMonths(5));
    assertThat(found("", FENG)).isEmpty();

    planAsOf(end.minusDays(10));
    planAsOf(end.minusDays(9));

    List<String> owed = found("&status=OPEN", HE);
    assertThat(owed).hasSize(2);
    LocalDate due = LocalDate.parse(api.get(REPORTS + "/" + owed.getFirst(), FENG).text("/dueOn"));
    assertThat(due).isBetween(end.minusDays(10), end);
    assertThat(found("&dueBefore=" + due, FENG)).isEmpty();
    assertThat(found("&dueBefore=" + due.plusDays(1), FENG)).hasSize(2);
    assertThat(reports.overdue(due.plusDays(1))).isGreaterThanOrEqualTo(2);
    eventually(() ->
        assertThat(
                api.get("/api/v1/me/tasks?kind=CUSTOMER_REPORT&limit=200", FENG).response().body())
            .contains(owed));
  }

  @Test
  @Proves("V-41")
  void aReportTellsWhatItMustAndIsKeptWithItsDelivery() {
    String id = open("SERVICE", FENG).is(201).text("/id");
    String path = REPORTS + "/" + id;
    open("SERVICE", FENG).refuses(409, "customer-report-open-already");
    api.post(path + "/deliver", FENG, "{\"mode\":\"EMAIL\"}")
        .refuses(409, "customer-report-incomplete");
    api.post(path + "/write", HAN, SERVICE).refuses(404, "not-found");
    assertThat(api.post(path + "/write", FENG, SERVICE).is(200).text("/status"))
        .isEqualTo("WRITTEN");
    String later = clock.instant().plus(Duration.ofDays(2)).toString();
    api.post(path + "/deliver", FENG, "{\"mode\":\"PHONE\",\"at\":\"" + later + "\"}")
        .refuses(422, "customer-report-in-future");

    Answer given =
        api.post(path + "/deliver", FENG, "{\"mode\":\"ON_SITE\",\"response\":\"客户满意\"}").is(200);

    assertThat(given.text("/status")).isEqualTo("DELIVERED");
    assertThat(given.text("/number")).matches("KB-\\d{8}-\\d{4,}");
    assertThat(given.text("/content/majorCases/0/progress")).isEqualTo("复检完成");
    assertThat(given.body().at("/delivery/late").asBoolean()).isFalse();
    api.post(path + "/write", FENG, SERVICE).refuses(409, "customer-report-state-refused");
    api.post(path + "/deliver", FENG, "{\"mode\":\"EMAIL\"}")
        .refuses(409, "customer-report-state-refused");
    eventually(() ->
        assertThat(told(id))
            .containsExactly(
                "customer-report-opened", "customer-report-written", "customer-report-delivered"));
    assertThat(Events.of("kehu.visit.v1", id).toString()).doesNotContain("检测", "理赔", "满意");
    LocalDate next = LocalDate.ofInstant(clock.instant(), ZONE).plusMonths(6).minusDays(10);
    planAsOf(next);
    assertThat(found("&kind=SERVICE&status=OPEN", FENG)).hasSize(1);
  }

  @Test
  @Proves("V-41")
  void aCustomerIsToldOfAReportByNoticeOnlyWithConsent() {
    String id = open("SERVICE", FENG).is(201).text("/id");
    String path = REPORTS + "/" + id;
    String text = "{\"text\":\"季度报告已备好\"}";
    api.post(path + "/announce", FENG, text).refuses(409, "customer-report-state-refused");
    api.post(path + "/write", FENG, SERVICE).is(200);
    api.post(path + "/announce", FENG, "{\"text\":\"\"}").refuses(422, "validation-failed");
    api.post(path + "/announce", HAN, text).refuses(404, "not-found");

    assertThat(api.post(path + "/announce", FENG, text).is(200).text("/announcement/outcome"))
        .isEqualTo("ASKED");
    api.post(path + "/announce", FENG, text).refuses(409, "customer-report-announced");
    eventually(() ->
        assertThat(Events.of("kehu.visit.v1", id).getLast().body())
            .contains("\"purpose\":\"MARKETING\"", "customer-report/" + id, customer));
    noticeEnded("notice-refused", id, ",\"reason\":\"CONSENT_MISSING\"");
    eventually(() ->
        assertThat(api.get(path, FENG).text("/announcement/reason")).isEqualTo("CONSENT_MISSING"));

    api.post(path + "/announce", FENG, text).is(200);
    noticeEnded("notice-sent", id, ",\"sentAt\":\"%s\"".formatted(clock.instant()));
    eventually(
        () -> assertThat(api.get(path, FENG).text("/announcement/outcome")).isEqualTo("SENT"));
    assertThat(api.get(path, FENG).text("/status")).isEqualTo("WRITTEN");
  }

  private void noticeEnded(String how, String report, String more) {
    String notice = UUID.randomUUID().toString();
    Events.tell(
        "kehu.customer.v1",
        "kehu.customer." + how + ".v1",
        "notice/" + notice,
        1,
        """
        {"noticeId":"%s","recipientKind":"CUSTOMER","recipientId":"%s","template":"announcement",
         "purpose":"MARKETING","about":"customer-report/%s"%s}
        """
            .formatted(notice, customer, report, more));
  }

  @Test
  @Proves("V-41")
  void yieldsAreReportedProductByProduct() {
    String path = REPORTS + "/" + open("YIELD", FENG).is(201).text("/id");
    api.post(path + "/write", FENG, YIELD.formatted("2026-06-30"))
        .refuses(422, "yield-period-wrong");

    Answer written = api.post(path + "/write", FENG, YIELD.formatted("2026-09-30")).is(200);

    assertThat(written.text("/content/yields/0/worth/amount")).isEqualTo("101050.00");
    assertThat(written.text("/content/yields/0/ratePercent")).isEqualTo("1.05");
    api.post(path + "/deliver", FENG, "{\"mode\":\"EMAIL\"}").is(200);
  }

  @Test
  @Proves("V-41")
  void anOpenReportFollowsItsCustomerAndEndsWithIt() {
    String id = open("SERVICE", FENG).is(201).text("/id");

    tellCustomer(customer, 2, "st-han-xiaoshou", "sales", "NORMAL");
    eventually(() -> api.get(REPORTS + "/" + id, HAN).is(200));
    api.get(REPORTS + "/" + id, HE).refuses(404, "not-found");
    tellLost();

    eventually(() ->
        assertThat(told(id))
            .containsExactly(
                "customer-report-opened",
                "customer-report-handed-over",
                "customer-report-access-changed",
                "customer-report-withdrawn"));
    open("SERVICE", HAN).refuses(422, "customer-report-not-owed");
    planAsOf(knownOn().plusYears(1));
    assertThat(found("&status=OPEN", HAN)).isEmpty();
  }

  private void tellLost() {
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + customer,
        3,
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"江南检测设备有限公司",
         "status":"LOST","grade":"B","ownerId":"st-han-xiaoshou","departmentId":"sales",
         "level":"NORMAL","scope":["own:st-han-xiaoshou","dep:sales"],"region":"江苏"}
        """
            .formatted(customer));
  }

  @Test
  void badInputsAreRefused() {
    open("SERVICE", HAN).refuses(422, "customer-unknown");
    api.post(REPORTS, FENG, "{}").refuses(422, "validation-failed");
    String path = REPORTS + "/" + open("YIELD", FENG).is(201).text("/id");
    api.post(path + "/deliver", FENG, "{}").refuses(422, "validation-failed");
    api.post(path + "/write", FENG, "{\"yields\":[{\"product\":\"\"}]}")
        .refuses(422, "validation-failed");
    api.get(REPORTS + "/" + UUID.randomUUID(), FENG).refuses(404, "not-found");
  }

  @Test
  void theRoundOfADayEnds() {
    eventually(() -> assertThat(rounds.run(clock.instant())).isZero());
  }
}

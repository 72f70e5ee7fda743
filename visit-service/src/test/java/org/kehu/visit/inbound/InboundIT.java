package org.kehu.visit.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers who visit us: level, hosts, record, expenses by approval. */
@KehuServiceTest
class InboundIT {

  private static final String INBOUND = "/api/v1/receptions/inbound";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String WANG = person("wang.zong", "general-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  private VisitApi api = new VisitApi(0);
  private String customer = "";

  @BeforeEach
  void knowACustomer() {
    api = new VisitApi(port);
    Company.tell();
    customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
    eventually(
        () -> assertThat(Company.staffIds().allMatch(id -> staff.byId(id).isPresent())).isTrue());
  }

  private Answer announce(String token, String rank, String more) {
    return api.post(
        INBOUND,
        token,
        """
        {"customerId":"%s","topic":"考察实验室","guests":[{"name":"钱建国","position":"总经理","rank":"%s"}],
         "expectedAt":"%s","place":"贵宾会议室"%s}
        """
            .formatted(customer, rank, clock.instant().plus(Duration.ofHours(1)), more));
  }

  private static String path(Answer visit) {
    return INBOUND + "/" + visit.text("/id");
  }

  private Answer expense(Answer visit, String token, String amount) {
    return api.post(
        path(visit) + "/expenses",
        token,
        "{\"what\":\"工作午餐六人\",\"amount\":{\"amount\":\"%s\"}}".formatted(amount));
  }

  @Test
  @Proves({"V-42", "V-44"})
  void guestsOfRankAreReceivedByTheLeaderAndItIsRecorded() {
    announce(FENG, "TOP", "").refuses(422, "leader-must-receive");
    Answer vip = announce(FENG, "TOP", ",\"hostIds\":[\"st-he-dakehu\"]").is(201);
    assertThat(vip.text("/welcome")).isEqualTo("VIP");
    assertThat(vip.text("/number")).matches("LF-\\d{8}-\\d{4,}");
    assertThat(vip.text("/hostIds/0")).isEqualTo("st-feng-dakehu");
    assertThat(announce(FENG, "STAFF", "").is(201).text("/welcome")).isEqualTo("NORMAL");
    String alone = "{\"expectedAt\":\"%s\"}".formatted(clock.instant().plus(Duration.ofDays(1)));
    api.post(path(vip) + "/arrange", FENG, alone).refuses(422, "leader-must-receive");
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", FENG).response().body())
            .contains("inbound-visit/" + vip.text("/id")));

    Answer received =
        api.post(path(vip) + "/receive", HE, "{\"content\":\"参观实验室\",\"problems\":\"两份报告延误，已致歉\"}")
            .is(200);
    assertThat(received.text("/received/problems")).contains("延误");
    api.post(path(vip) + "/cancel", FENG, "{\"reason\":\"太晚\"}")
        .refuses(409, "inbound-state-refused");
    eventually(() ->
        assertThat(told(vip.text("/id"))).containsExactly("inbound-announced", "inbound-received"));
    assertThat(Events.of("kehu.visit.v1", vip.text("/id")).toString()).doesNotContain("钱", "延误");
  }

  @Test
  @Proves("V-43")
  void entertainingIsApprovedByTheLeaderBeforeAndSettledAfter() {
    Answer visit = announce(FENG, "STAFF", "").is(201);
    Answer asked = expense(visit, FENG, "600").is(200);
    assertThat(asked.text("/expenses/0/state")).isEqualTo("ASKED");
    String settle = path(visit) + "/expenses/1/settle";
    api.post(settle, FENG, "{\"spent\":{\"amount\":\"580.00\"}}")
        .refuses(409, "expense-state-refused");

    String approval = "/api/v1/approvals/visit/" + asked.text("/expenses/0/approvalId");
    api.post(approval + "/approve", FENG, "{}").refuses(403, "not-asked");
    api.post(approval + "/approve", HE, "{\"note\":\"同意\"}").is(200);

    eventually(() ->
        assertThat(api.get(path(visit), FENG).text("/expenses/0/state")).isEqualTo("APPROVED"));
    api.post(settle, FENG, "{\"spent\":{\"amount\":\"600.01\"}}")
        .refuses(422, "expense-above-approved");
    Answer settled = api.post(settle, FENG, "{\"spent\":{\"amount\":\"580.00\"}}").is(200);
    assertThat(settled.text("/expenses/0/spent/amount")).isEqualTo("580.00");
    api.post(path(visit) + "/expenses/7/settle", FENG, "{\"spent\":{\"amount\":\"1\"}}")
        .refuses(404, "expense-unknown");
    eventually(() ->
        assertThat(told(visit.text("/id")))
            .contains(
                "inbound-expense-asked", "inbound-expense-decided", "inbound-expense-settled"));
  }

  @Test
  @Proves("V-43")
  void whatTheLeaderAsksForIsTheGeneralManagersAndARefusalIsKept() {
    Answer visit = announce(HE, "TOP", "").is(201);
    Answer asked = expense(visit, HE, "5000.00").is(200);
    String approval = "/api/v1/approvals/visit/" + asked.text("/expenses/0/approvalId");

    api.post(approval + "/refuse", WANG, "{\"note\":\"标准过高\"}").is(200);

    eventually(
        () -> assertThat(api.get(path(visit), HE).text("/expenses/0/state")).isEqualTo("REFUSED"));
  }

  @Test
  @Proves("M3")
  void guestsAreMaskedAndHiddenWithTheirCustomer() {
    Answer visit = announce(FENG, "STAFF", "").is(201);
    String office = person("zhao.zhuren", "office");
    assertThat(api.get(path(visit), office).is(200).text("/guests/0/name")).isEqualTo("钱**");
    assertThat(api.get(path(visit), FENG).text("/guests/0/name")).isEqualTo("钱建国");

    VisitApi.tellCustomer(customer, 2, "st-feng-dakehu", "key-accounts", "CONFIDENTIAL");

    eventually(() -> api.get(path(visit), HE).refuses(404, "not-found"));
    assertThat(api.get(INBOUND + "?customer=" + customer, HE).body().get("items")).isEmpty();
    expense(visit, FENG, "1.00").refuses(404, "not-found");
  }

  @Test
  void badInputsAreRefused() {
    api.post(INBOUND, FENG, "{}").refuses(422, "validation-failed");
    String past =
        "{\"customerId\":\"%s\",\"guests\":[{\"rank\":\"STAFF\"}],\"expectedAt\":\"2020-01-01T00:00:00Z\"}"
            .formatted(customer);
    api.post(INBOUND, FENG, past).refuses(422, "inbound-time-implausible");
    announce(FENG, "STAFF", ",\"hostIds\":[\"st-nobody\"]").refuses(422, "colleague-unknown");
    Answer visit = announce(FENG, "STAFF", "").is(201);
    expense(visit, FENG, "-1").refuses(422, "validation-failed");
    expense(visit, FENG, "1.001").refuses(422, "validation-failed");
    api.post(
            path(visit) + "/receive",
            FENG,
            "{\"content\":\"x\",\"arrivedAt\":\"%s\"}"
                .formatted(clock.instant().plus(Duration.ofDays(1))))
        .refuses(422, "inbound-in-future");
    api.post(path(visit) + "/cancel", FENG, "{\"reason\":\"行程变更\"}").is(200);
    expense(visit, FENG, "1.00").refuses(409, "inbound-state-refused");
  }
}

package org.kehu.visit.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What comes again each year: gifts with the demand of the next year, news of offers. */
@KehuServiceTest
class SeasonIT {

  private static final String ACTIVITIES = "/api/v1/activities";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String SUN = person("sun.jingli", "manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private SeasonPlanner planner;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private String customer() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
    return customer;
  }

  /** An activity that begins now, with one customer who is invited. */
  private String begun(String kind, String customer) {
    Answer planned =
        api.post(
                ACTIVITIES,
                FENG,
                "{\"kind\":\"%s\",\"title\":\"新年礼物\",\"startsAt\":\"%s\"}"
                    .formatted(kind, clock.instant()))
            .is(201);
    String path = ACTIVITIES + "/" + planned.text("/id");
    api.post(path + "/invitations", FENG, "{\"customerIds\":[\"" + customer + "\"]}").is(200);
    return path;
  }

  @Test
  @Proves("V-34")
  void withTheGiftACustomerIsAskedWhatTheNextYearNeeds() {
    String customer = customer();
    String gift = begun("GIFT", customer);
    String demand = gift + "/invitations/" + customer + "/demand";
    api.post(gift + "/hold", FENG, "{\"record\":\"礼物已送达\",\"attendedIds\":[\"" + customer + "\"]}")
        .is(200);
    api.post(gift + "/evaluate", FENG, "{\"effect\":\"客户满意\"}")
        .refuses(409, "demand-plans-missing");
    api.post(demand, FENG, "{\"what\":\"\"}").refuses(422, "validation-failed");
    api.post(demand, HAN, "{\"what\":\"新增两条产线\"}").refuses(404, "not-found");
    api.post(gift + "/invitations/nobody/demand", FENG, "{\"what\":\"无\"}")
        .refuses(404, "not-invited");

    Answer noted = api.post(demand, FENG, "{\"what\":\"新增两条产线的年度检测\"}").is(200);

    int year = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).getYear();
    assertThat(noted.body().at("/invitations/0/demand/year").asInt()).isEqualTo(year + 1);
    api.post(gift + "/evaluate", FENG, "{\"effect\":\"客户满意\"}").is(200);
    api.post(demand, FENG, "{\"what\":\"更正\"}").refuses(409, "occasion-state-refused");
    String id = gift.substring(gift.lastIndexOf('/') + 1);
    eventually(() ->
        assertThat(told(id))
            .containsExactly(
                "occasion-planned",
                "occasion-invited",
                "occasion-held",
                "occasion-demand-noted",
                "occasion-evaluated"));
    assertThat(Events.of("kehu.visit.v1", id).toString()).doesNotContain("产线");
  }

  @Test
  @Proves("V-34")
  void onlyWithAGiftCustomersAreAsked() {
    String customer = customer();
    String seminar = begun("SEMINAR", customer);

    api.post(seminar + "/invitations/" + customer + "/demand", FENG, "{\"what\":\"产线\"}")
        .refuses(409, "demand-not-asked");
  }

  @Test
  @Proves({"V-34", "V-39"})
  void giftsAndNewsOfOffersArePlannedByThemselvesOnceASeason() {
    Instant december = Instant.parse("2027-12-02T02:00:00Z");
    eventually(() -> {
      plan(december);
      assertThat(planned("GIFT")).isEqualTo(1);
    });
    plan(december.plusSeconds(86_400));

    assertThat(planned("GIFT")).isEqualTo(1);
    assertThat(planned("NEW_OFFER")).isEqualTo(1);
  }

  private void plan(Instant now) {
    Call.ofSystem(Caller.system("visit"), null, "seasons").within(() -> planner.run(now));
  }

  private long planned(String kind) {
    return api.get(ACTIVITIES + "?limit=200&kind=" + kind, SUN)
        .body()
        .path("items")
        .valueStream()
        .map(JsonNode::toString)
        .filter(one -> one.contains("2027-12-"))
        .count();
  }
}

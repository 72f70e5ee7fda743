package org.kehu.visit.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New offers and greetings reach customers by notices, which customer-service is asked for. */
@KehuServiceTest
class OccasionNoticeIT {

  private static final String ACTIVITIES = "/api/v1/activities";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String WORDS = "{\"text\":\"新增无损检测服务，欢迎垂询\"}";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
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

  private String planned(String kind) {
    return ACTIVITIES
        + "/"
        + api.post(
                ACTIVITIES,
                FENG,
                "{\"kind\":\"%s\",\"title\":\"新业务\",\"startsAt\":\"%s\"}"
                    .formatted(kind, clock.instant().plus(Duration.ofDays(1))))
            .is(201)
            .text("/id");
  }

  private Answer invite(String occasion, String customer) {
    return api.post(occasion + "/invitations", FENG, "{\"customerIds\":[\"" + customer + "\"]}")
        .is(200);
  }

  private static List<JsonNode> notices(String occasion) {
    String id = occasion.substring(occasion.lastIndexOf('/') + 1);
    return Events.of("kehu.visit.v1", id).stream()
        .filter(heard -> heard.type().equals("kehu.visit.notice-requested.v1"))
        .map(heard -> JsonMapper.shared().readTree(heard.body()))
        .toList();
  }

  @Test
  @Proves("V-39")
  void ofANewOfferEachCustomerIsToldOnce() {
    String offer = planned("NEW_OFFER");
    String first = customer();
    invite(offer, first);

    Answer told = api.post(offer + "/notices", FENG, WORDS).is(200);
    api.post(offer + "/notices", FENG, WORDS).is(200);
    assertThat(told.text("/invitations/0/toldAt")).isNotBlank();
    String second = customer();
    invite(offer, second);
    api.post(offer + "/notices", FENG, WORDS).is(200);

    eventually(() -> assertThat(notices(offer)).hasSize(2));
    JsonNode notice = notices(offer).getFirst();
    assertThat(notice.at("/recipientKind").asString()).isEqualTo("CUSTOMER");
    assertThat(notice.at("/template").asString()).isEqualTo("announcement");
    assertThat(notice.at("/purpose").asString()).isEqualTo("MARKETING");
    assertThat(notice.at("/values/title").asString()).isEqualTo("新业务");
    assertThat(notice.at("/about").asString())
        .isEqualTo("occasion/" + offer.substring(offer.lastIndexOf('/') + 1));
    assertThat(notices(offer))
        .extracting(one -> one.at("/recipientId").asString())
        .containsExactly(first, second);
    assertThat(told(offer.substring(offer.lastIndexOf('/') + 1)))
        .containsExactly(
            "occasion-planned",
            "occasion-invited",
            "notice-requested",
            "occasion-invited",
            "notice-requested");
  }

  @Test
  @Proves("V-30")
  void aGreetingIsCare() {
    String greeting = planned("GREETING");
    invite(greeting, customer());

    api.post(greeting + "/notices", FENG, "{\"text\":\"祝新春快乐\"}").is(200);

    eventually(() -> assertThat(notices(greeting)).hasSize(1));
    JsonNode notice = notices(greeting).getFirst();
    assertThat(notice.at("/template").asString()).isEqualTo("greeting");
    assertThat(notice.at("/purpose").asString()).isEqualTo("CARE");
    assertThat(notice.at("/values/wish").asString()).isEqualTo("祝新春快乐");
  }

  @Test
  void whatIsNotMeantForNoticesIsRefused() {
    String seminar = planned("SEMINAR");
    api.post(seminar + "/notices", FENG, WORDS).refuses(409, "notice-not-meant");
    api.post(seminar + "/notices", HAN, WORDS).refuses(404, "not-found");
    String offer = planned("NEW_OFFER");
    api.post(offer + "/notices", FENG, "{\"text\":\"两行\\n文字\"}").refuses(422, "validation-failed");
    api.post(offer + "/notices", FENG, "{}").refuses(422, "validation-failed");
    api.post(offer + "/cancel", FENG, "{\"reason\":\"推迟\"}").is(200);
    api.post(offer + "/notices", FENG, WORDS).refuses(409, "occasion-state-refused");
  }
}

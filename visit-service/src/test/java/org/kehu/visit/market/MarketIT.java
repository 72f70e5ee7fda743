package org.kehu.visit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** What is learnt of market, competitors and industry: noted, searched, assessed, summed up. */
@KehuServiceTest
class MarketIT {

  private static final String NOTES = "/api/v1/visits/market-notes";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String YANG = person("yang.zongjian", "supervisor");
  private static final String WANG = person("wang.zong", "general-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
    eventually(() -> note("INDUSTRY", "行业标准更新", "标准", "").is(201));
  }

  private Answer note(String kind, String text, String tag, String more) {
    return api.post(
        NOTES,
        FENG,
        "{\"kind\":\"%s\",\"text\":\"%s\",\"tags\":[\"%s\"]%s}".formatted(kind, text, tag, more));
  }

  private static String word() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private int found(String query, String token) {
    return api.get(NOTES + "?" + query, token).is(200).body().get("items").size();
  }

  @Test
  @Proves({"X-28", "X-29"})
  void notesAreTaggedSearchedAssessedAndSummedUpForWhoDecides() {
    String tag = word();
    String competitor = word();
    Answer market = note("MARKET", "两家新厂投产 " + tag, tag, "").is(201);
    assertThat(market.text("/number")).matches("SC-\\d{8}-\\d{4,}");
    note("INDUSTRY", "新国标征求意见", tag, "").is(201);
    note("COMPETITOR", "对手降价一成", tag, ",\"competitor\":\"" + competitor + "\"").is(201);

    assertThat(found("tag=" + tag, FENG)).isEqualTo(3);
    assertThat(found("text=" + tag, HE)).isEqualTo(3);
    assertThat(found("kind=MARKET&text=" + tag, HE)).isEqualTo(1);
    assertThat(found("competitor=" + competitor, WANG)).isEqualTo(1);
    assertThat(found("tag=" + tag, HAN)).isZero();
    String path = NOTES + "/" + market.text("/id");
    api.get(path, HAN).refuses(404, "not-found");
    api.post(path + "/assess", YANG, "{\"use\":\"STRATEGY\"}").refuses(404, "not-found");
    Answer assessed =
        api.post(path + "/assess", HE, "{\"use\":\"STRATEGY\",\"advice\":\"提前走访\"}").is(200);
    assertThat(assessed.text("/assessment/by")).isEqualTo("st-he-dakehu");

    LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    Answer summary = api.get(NOTES + "/summary?from=" + today + "&to=" + today, WANG).is(200);
    assertThat(count(summary, "kinds", "MARKET")).isPositive();
    assertThat(count(summary, "tags", tag)).isEqualTo(3);
    assertThat(count(summary, "competitors", competitor)).isEqualTo(1);
    assertThat(count(summary, "uses", "STRATEGY")).isPositive();
    eventually(() ->
        assertThat(told(market.text("/id")))
            .containsExactly("market-note-taken", "market-note-assessed"));
    assertThat(Events.of("kehu.visit.v1", market.text("/id")).toString())
        .doesNotContain("新厂", "走访");
  }

  private static long count(Answer summary, String of, String id) {
    return summary
        .body()
        .path(of)
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .mapToLong((JsonNode one) -> one.path("n").asLong())
        .sum();
  }

  @Test
  void badInputsAreRefused() {
    api.post(NOTES, FENG, "{}").refuses(422, "validation-failed");
    note("COMPETITOR", "对手降价", "价格", "").refuses(422, "competitor-wrong");
    note("MARKET", "对手降价", "价格", ",\"competitor\":\"某公司\"").refuses(422, "competitor-wrong");
    api.get(NOTES + "?text=a", FENG).refuses(400, "search-too-short");
    api.get(NOTES + "/summary?from=2026-02-01&to=2026-01-01", WANG)
        .refuses(400, "market-period-wrong");
    api.get(NOTES + "/summary?from=2024-01-01&to=2026-01-01", WANG)
        .refuses(400, "market-period-wrong");
  }
}

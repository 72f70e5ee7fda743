package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Products and services are recommended by need, at a time that fits. */
@KehuServiceTest
class RecommendationIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String RECOMMENDATIONS = "/api/v1/recommendations";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String OTHER = Http.person("he.dakehu", "account-manager");
  private static final String NO = "{\"wanted\":false,\"note\":\"暂不需要\"}";

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private String taken(String kind, String description) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"TELEPHONE\",\"description\":\"%s\"}"
            .formatted(kind, description);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private static String item(String caseId, String item) {
    return """
    {"caseId":"%s","item":"%s","need":"每月都有急单,希望三天内出报告","via":"TELEPHONE"}
    """
        .formatted(caseId, item);
  }

  private Answer suggested(String caseId, String token) {
    return http.get(RECOMMENDATIONS + "/suggestions?case=" + caseId, token);
  }

  @Test
  @Proves("P-67")
  void whatFitsTheNeedIsRecommendedAndNotAgainWhatTheCustomerDeclined() {
    String caseId = taken("INQUIRY", "急单能否加急?平时怎么查进度?");
    assertThat(suggested(caseId, AGENT).is(200).json().at("/items/0/item").asString())
        .isEqualTo("express-testing");
    suggested(caseId, OTHER).refused(404, "not-found");
    http.post(RECOMMENDATIONS, AGENT, item(caseId, "moon-travel"))
        .refused(422, "recommendation-item-unknown");
    http.post(RECOMMENDATIONS, AGENT, item(NOBODY, "express-testing"))
        .refused(422, "recommendation-case-unknown");

    Answer made = http.post(RECOMMENDATIONS, AGENT, item(caseId, "express-testing")).is(201);

    String path = RECOMMENDATIONS + "/" + made.text("/id");
    assertThat(made.text("/number")).matches("TJ-\\d{8}-\\d{4,}");
    assertThat(made.text("/caseId")).isEqualTo(caseId);
    http.get(path, OTHER).refused(404, "not-found");
    http.post(path + "/answer", OTHER, NO).refused(404, "not-found");
    assertThat(http.post(path + "/answer", AGENT, NO).is(200).text("/status"))
        .isEqualTo("DECLINED");
    http.post(path + "/answer", AGENT, NO).refused(409, "recommendation-answered");
    http.post(RECOMMENDATIONS, AGENT, item(caseId, "express-testing"))
        .refused(409, "recommendation-declined");
    assertThat(suggested(caseId, AGENT).is(200).body())
        .contains("progress-online")
        .doesNotContain("express-testing");
    assertThat(
            http.get(
                    RECOMMENDATIONS + "?status=DECLINED&item=express-testing&case=" + caseId, AGENT)
                .is(200)
                .body())
        .contains(made.text("/id"));
    http.get(RECOMMENDATIONS + "?case=" + caseId, OTHER).refused(404, "not-found");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.complaint.v1", made.text("/id")))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.complaint.recommendation-made.v1",
                    "kehu.complaint.recommendation-answered.v1"));
  }

  @Test
  @Proves("P-67")
  void nothingIsRecommendedToSomebodyWhoseFaultIsNotMendedYet() {
    String caseId = taken("FAULT", "天平无法归零");
    http.post(RECOMMENDATIONS, AGENT, item(caseId, "maintenance-plan"))
        .refused(409, "recommendation-too-early");
    http.command(caseId, "acknowledge", AGENT, "{}").is(200);
    http.command(caseId, "resolve", AGENT, "{\"solution\":\"已校准\",\"decisionTold\":true}").is(200);

    String id =
        http.post(RECOMMENDATIONS, AGENT, item(caseId, "maintenance-plan")).is(201).text("/id");

    assertThat(
            http.post(RECOMMENDATIONS + "/" + id + "/answer", AGENT, "{\"wanted\":true}")
                .is(200)
                .text("/status"))
        .isEqualTo("WANTED");
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", item("x", "express-testing")),
        Arguments.of("", item(NOBODY, "<x>")),
        Arguments.of("", item(NOBODY, "a").replace("TELEPHONE", "by phone")),
        Arguments.of("", item(NOBODY, "a").replace("每月", "字".repeat(1_001))),
        Arguments.of("/" + NOBODY + "/answer", "{}"),
        Arguments.of("/" + NOBODY + "/answer", "{\"wanted\":\"perhaps\"}"),
        Arguments.of("/x/answer", NO));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(RECOMMENDATIONS + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
    suggested("x", CHIEF).refused(400, "parameter-invalid");
  }
}

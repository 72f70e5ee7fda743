package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What came in on a day, by class, for whoever works with it. */
@KehuServiceTest
class SummaryIT {

  private static final String SUMMARY = CASES + "/summary";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String SUPERVISOR = Http.person("zhou.zhuguan", "supervisor");
  private static final String MANAGER = Http.person("sun.jingli", "manager");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String EMPLOYEE = Http.person("pu.tong", "employee");

  /** Late in the evening by our clock, the same day still; a day that no other test uses. */
  private static final Instant EVENING = Instant.parse("2026-10-12T15:30:00Z");

  private static final String LEAD_OF_SALES = Http.person("yang.zongjian", "supervisor");

  /** Another day that no other test uses. */
  private static final Instant PROCESS_DAY = EVENING.minus(Duration.ofDays(6)).minusSeconds(36_000);

  /** A third day that no other test uses. */
  private static final Instant MEASURE_DAY = PROCESS_DAY.minus(Duration.ofDays(1));

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String taken(String kind, String product, String further) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"TELEPHONE\",\"description\":\"x\",\"product\":\"%s\"%s}"
            .formatted(kind, product, further);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private Answer summary(String token, String from, String to) {
    return http.get(SUMMARY + "?from=" + from + "&to=" + to, token);
  }

  @Test
  @Proves({"P-45", "P-64", "P-65", "P-68", "F-03"})
  void theContactsOfADayAreSummedUpByKindCauseAndProduct() {
    clock.set(EVENING);
    taken("SUGGESTION", "自助查询", "");
    String solved = taken("SUGGESTION", "自助查询", "");
    taken("FEEDBACK", "面料成分检测", "");
    taken("COMPLAINT", "面料成分检测", ",\"causeType\":\"PROCESS\"");
    http.command(solved, "acknowledge", AGENT, "{}").is(200);
    http.command(
            solved,
            "resolve",
            AGENT,
            "{\"solution\":\"已转产品部\",\"decisionTold\":true,\"toldVia\":\"TELEPHONE\"}")
        .is(200);

    JsonNode all = summary(MANAGER, "2026-10-12", "2026-10-12").is(200).json();

    assertThat(all.path("total").asInt()).isEqualTo(4);
    assertThat(all.path("unsolved").asInt()).isEqualTo(3);
    assertThat(all.at("/classes/0/kind").asString()).isEqualTo("SUGGESTION");
    assertThat(all.at("/classes/0/product").asString()).isEqualTo("自助查询");
    assertThat(all.at("/classes/0/count").asInt()).isEqualTo(2);
    assertThat(all.at("/classes/0/unsolved").asInt()).isEqualTo(1);
    assertThat(all.path("classes").valueStream().map(one -> one.path("kind").asString()))
        .containsExactlyInAnyOrder("SUGGESTION", "FEEDBACK", "COMPLAINT");
    assertThat(all.path("classes").valueStream())
        .filteredOn(one -> one.path("kind").asString().equals("COMPLAINT"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("causeType").asString()).isEqualTo("PROCESS"));
    assertThat(summary(SUPERVISOR, "2026-10-12", "2026-10-12").is(200).json().path("total").asInt())
        .as("the complaint lies with the complaint group")
        .isEqualTo(3);
    assertThat(summary(SALES, "2026-10-12", "2026-10-12").is(200).json().path("total").asInt())
        .isZero();
    assertThat(summary(MANAGER, "2026-10-13", "2026-10-13").is(200).json().path("total").asInt())
        .isZero();
  }

  private Answer process(String token, String from, String to) {
    return http.get(CASES + "/process?from=" + from + "&to=" + to, token);
  }

  @Test
  @Proves("P-73")
  void whatItTookToSolveTheContactsOfADayIsShownStateByState() {
    clock.set(PROCESS_DAY);
    String solved = taken("INQUIRY", "自助查询", "");
    taken("INQUIRY", "自助查询", "");
    http.command(solved, "acknowledge", AGENT, "{}").is(200);
    clock.move(Duration.ofHours(2));
    http.command(solved, "resolve", AGENT, "{\"solution\":\"五日\",\"decisionTold\":true}").is(200);
    String day = PROCESS_DAY.toString().substring(0, 10);

    JsonNode shown = process(MANAGER, day, day).is(200).json();

    assertThat(shown.path("kinds").size()).isEqualTo(1);
    assertThat(shown.at("/kinds/0/kind").asString()).isEqualTo("INQUIRY");
    assertThat(shown.at("/kinds/0/cases").asInt()).as("only what is solved").isEqualTo(1);
    assertThat(shown.at("/kinds/0/medianSteps").asDouble()).isEqualTo(2.0);
    assertThat(Duration.parse(shown.at("/kinds/0/medianTime").asString()))
        .isGreaterThanOrEqualTo(Duration.ofHours(2));
    assertThat(shown.at("/kinds/0/stages/0/status").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(process(LEAD_OF_SALES, day, day).is(200).json().path("kinds").size()).isZero();
    process(MANAGER, "2026-10-13", "2026-10-12").refused(400, "summary-period-invalid");
    process(MANAGER, "yesterday", day).refused(400, "parameter-invalid");
    process(AGENT, day, day).is(403);
  }

  @Test
  @Proves("X-10")
  void howContactsAreHandledIsMeasuredByPersonKindAndProductAsTheyStand() {
    clock.set(MEASURE_DAY);
    String solved = taken("INQUIRY", "报告查询", "");
    taken("COMPLAINT", "报告查询", "");
    http.command(solved, "acknowledge", AGENT, "{}").is(200);
    http.command(solved, "resolve", AGENT, "{\"solution\":\"五日\",\"decisionTold\":true}").is(200);
    String day = MEASURE_DAY.toString().substring(0, 10);

    JsonNode kinds = measures(MANAGER, day, "KIND").is(200).json();

    assertThat(kinds.path("groups").size()).isEqualTo(2);
    assertThat(measured(kinds, "INQUIRY").path("solvedRate").asDouble()).isEqualTo(1.0);
    assertThat(measured(kinds, "INQUIRY").path("firstContactRate").asDouble()).isEqualTo(1.0);
    assertThat(measured(kinds, "COMPLAINT").path("open").asInt()).isEqualTo(1);
    JsonNode product = measured(measures(MANAGER, day, "PRODUCT").json(), "报告查询");
    assertThat(product.path("contacts").asInt()).isEqualTo(2);
    assertThat(measures(MANAGER, day, "PERSON").is(200).body()).contains("st-chen-kefu");
    assertThat(measures(MANAGER, day, "DEPARTMENT").is(200).body()).contains("complaint-group");
    assertThat(measures(MANAGER, day, "GRADE").is(200).json().at("/groups/0/key").asString())
        .isEmpty();

    http.command(solved, "reopen", AGENT, "{\"reason\":\"仍未收到\"}").is(200);

    JsonNode again = measured(measures(MANAGER, day, "KIND").json(), "INQUIRY");
    assertThat(again.path("solvedRate").asDouble()).isZero();
    assertThat(again.path("reopenRate").asDouble()).isEqualTo(1.0);
    assertThat(measures(LEAD_OF_SALES, day, "KIND").is(200).json().path("groups").size()).isZero();
    measures(MANAGER, day, "WEATHER").refused(400, "parameter-invalid");
    String before = MEASURE_DAY.minus(Duration.ofDays(1)).toString().substring(0, 10);
    http.get(CASES + "/measures?from=" + day + "&to=" + before, MANAGER)
        .refused(400, "summary-period-invalid");
    measures(AGENT, day, "PERSON").is(403);
  }

  private Answer measures(String token, String day, String by) {
    return http.get(CASES + "/measures?from=" + day + "&to=" + day + "&by=" + by, token);
  }

  private static JsonNode measured(JsonNode report, String key) {
    return report
        .path("groups")
        .valueStream()
        .filter(one -> one.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    summary(MANAGER, "2026-10-13", "2026-10-12").refused(400, "summary-period-invalid");
    summary(MANAGER, "2025-10-12", "2026-10-13").refused(400, "summary-period-invalid");
    summary(MANAGER, "yesterday", "2026-10-12").refused(400, "parameter-invalid");
    http.get(SUMMARY, MANAGER).is(400);
    summary(EMPLOYEE, "2026-10-12", "2026-10-12").is(403);
  }
}

package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SALES;
import static org.kehu.survey.Suite.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Results by grade, region, owner and month, compared with a recount. */
@KehuServiceTest
class GroupResultsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneId.of("Asia/Shanghai"));

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  private Suite suite;
  private String survey = "";

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void aRunningSurvey() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    survey = suite.runningSurvey("revisit-satisfaction");
  }

  @AfterEach
  void backToNow() {
    ((MovableClock) clock).reset();
  }

  private void answered(String grade, String region, int score) {
    suite.answered(survey, grade, region, score);
  }

  private Map<String, JsonNode> groups(String by) {
    HttpResponse<String> answer = suite.get(survey + "/results/groups?by=" + by, MANAGER);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Map<String, JsonNode> groups = new TreeMap<>();
    json(answer).path("groups").forEach(one -> groups.put(one.path("key").asString(), one));
    return groups;
  }

  private static BigDecimal mean(List<Integer> scores) {
    return BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
  }

  @Test
  @Proves({"S-07", "S-11", "S-12"})
  void groupsAndTrendEqualARecount() {
    Random random = new Random(20261128);
    Map<String, List<Integer>> byGrade = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      String grade = i < 8 ? "A" : i < 15 ? "B" : "C";
      int score = random.nextInt(11);
      answered(grade, "华东", score);
      byGrade.computeIfAbsent(grade, any -> new ArrayList<>()).add(score);
      all.add(score);
    }
    String month = MONTH.format(clock.instant());

    Map<String, JsonNode> grades = groups("GRADE");

    assertThat(grades.keySet()).isEqualTo(byGrade.keySet());
    byGrade.forEach((grade, scores) -> {
      JsonNode group = grades.get(grade);
      assertThat(group.path("n").asInt()).isEqualTo(scores.size());
      assertThat(group.at("/overall/value").decimalValue()).isEqualByComparingTo(mean(scores));
      assertThat(group.at("/overall/formula").asString()).isEqualTo("mean-of-responses");
      assertThat(group.path("low").asLong())
          .isEqualTo(scores.stream().filter(score -> score <= 6).count());
    });
    String page = suite.get(survey + "/results/page", MANAGER, "Accept-Language", "en").body();
    assertThat(page).contains("<svg", "Trend by month", month + " " + mean(all) + " (n = 21)");
    byGrade.forEach((grade, scores) ->
        assertThat(page).contains(grade + " " + mean(scores) + " (n = " + scores.size() + ")"));
    JsonNode ofMonth = groups("MONTH").get(month);
    assertThat(ofMonth.at("/overall/value").decimalValue()).isEqualByComparingTo(mean(all));
    JsonNode whole = json(suite.get(survey + "/results", MANAGER));
    assertThat(whole.at("/overall/value").decimalValue()).isEqualByComparingTo(mean(all));
    assertThat(whole.path("marginOfError").decimalValue())
        .isEqualByComparingTo(ofMonth.path("marginOfError").decimalValue())
        .isPositive();
  }

  @Test
  @Proves("S-11")
  void theTrendHasAGroupAMonth() {
    String first = MONTH.format(clock.instant());
    for (int i = 0; i < 5; i++) {
      answered("A", "华东", 4);
    }
    ((MovableClock) clock).move(Duration.ofDays(40));
    String later = MONTH.format(clock.instant());
    for (int i = 0; i < 5; i++) {
      answered("A", "华东", 9);
    }

    Map<String, JsonNode> months = groups("MONTH");

    assertThat(months.keySet()).containsExactly(first, later);
    assertThat(months.get(first).at("/overall/value").decimalValue()).isEqualByComparingTo("4");
    assertThat(months.get(later).at("/overall/value").decimalValue()).isEqualByComparingTo("9");
  }

  @Test
  @Proves("S-07")
  void whatIsTooSmallOrWouldGiveASmallOneAwayIsKeptBack() {
    for (int i = 0; i < 6; i++) {
      answered("A", "华北", 8);
      answered("B", "华东", 8);
    }
    answered("C", "西南", 0);

    Map<String, JsonNode> regions = groups("REGION");

    assertThat(regions.get("西南").path("suppressed").asBoolean()).isTrue();
    assertThat(regions.get("西南").has("overall")).isFalse();
    assertThat(regions.values().stream().filter(one -> one.path("suppressed").asBoolean()))
        .hasSize(2);
  }

  @Test
  void whoMayNotReadResultsReadsNoGroupsEither() {
    String groups = survey + "/results/groups?by=";

    assertThat(suite.get(groups + "GRADE", AGENT).statusCode()).isEqualTo(403);
    assertThat(suite.get(groups + "GRADE", SALES).statusCode()).isEqualTo(403);
    assertThat(suite.get(groups + "NAME", MANAGER).statusCode()).isEqualTo(400);
    assertThat(suite.get(survey + "/results/groups", MANAGER).statusCode()).isEqualTo(400);
    assertThat(groups("OWNER")).isEmpty();
    assertThat(groups("WAVE")).isEmpty();
    assertThat(groups("TIER")).isEmpty();
  }
}

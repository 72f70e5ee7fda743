package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Many customers asked at once, and that everybody is asked often enough. */
@KehuServiceTest
class WavesIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PROGRAMME = "/api/v1/surveys/programme";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private KnownCustomers customers;
  private Suite suite;

  /** Of these customers alone. */
  private final String region = "地区" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void knowTheStaff() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  @AfterEach
  void backToNow() {
    ((MovableClock) clock).reset();
  }

  private String runningSurvey() {
    return suite.runningSurvey("customer-satisfaction");
  }

  private List<String> customers(int n, String level, String grade) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String id = Suite.id();
      Suite.tellCustomerIn(region, grade, id, 1, level, "dep:key-accounts");
      ids.add(id);
    }
    await().atMost(SOON).until(() -> ids.stream().allMatch(id -> customers.find(id).isPresent()));
    return ids;
  }

  private String started(String survey, String by, String body) {
    HttpResponse<String> started = suite.post(survey + "/waves", by, body);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    return started.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode sent(String wave) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(json(suite.get(wave, AGENT)).path("status").asString()).isEqualTo("SENT"));
    return json(suite.get(wave, AGENT));
  }

  private List<String> invitedIn(String survey, String wave) {
    String id = wave.substring(wave.lastIndexOf('/') + 1);
    return json(suite.get(survey + "/invitations?limit=200&waveId=" + id, GENERAL_MANAGER))
        .path("items")
        .valueStream()
        .map(invitation -> invitation.path("customerId").asString())
        .sorted()
        .toList();
  }

  /** As the documentation says it: the lowest lots of SHA-256 over seed and id. */
  private static List<String> drawnByHand(List<String> all, int size, long seed) {
    return all.stream()
        .sorted(Comparator.comparing(id -> lot(seed, id)))
        .limit(size)
        .sorted()
        .toList();
  }

  private static long lot(long seed, String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int shift = 56; shift >= 0; shift -= 8) {
        digest.update((byte) (seed >>> shift));
      }
      byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(hash, 0, 8).longValue();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  @Proves({"S-01", "S-03", "S-15"})
  void aWaveInvitesASampleOfItsTargetThatCanBeDrawnAgain() {
    List<String> gradeA = customers(30, "NORMAL", "A");
    customers(5, "NORMAL", "C");
    String survey = runningSurvey();
    String body =
        """
        {"target": {"grades": ["A"], "regions": ["%s"]}, "sampleSize": 10, "seed": 2026}
        """
            .formatted(region);

    String wave = started(survey, MANAGER, body);
    JsonNode first = sent(wave);

    assertThat(first.path("eligible").asInt()).isEqualTo(30);
    assertThat(first.path("invited").asInt()).isEqualTo(10);
    assertThat(first.path("full").asBoolean()).isFalse();
    assertThat(invitedIn(survey, wave)).isEqualTo(drawnByHand(gradeA, 10, 2026));
    assertThat(json(suite.get(first.path("job").asString(), MANAGER)).path("state").asString())
        .isEqualTo("COMPLETED");

    String again = started(survey, MANAGER, body);
    assertThat(sent(again).path("number").asInt()).isEqualTo(2);
    assertThat(invitedIn(survey, again)).isEqualTo(invitedIn(survey, wave));
    assertThat(json(suite.get(survey + "/waves", PORTAL)).path("items")).hasSize(2);
    String id = wave.substring(wave.lastIndexOf('/') + 1);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.survey.v1", id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.survey.wave-started.v1",
                    "kehu.survey.wave-drawn.v1",
                    "kehu.survey.wave-sent.v1"));
  }

  @Test
  void nobodyAboveTheClearanceOfWhoStartsItIsAsked() {
    List<String> normal = customers(3, "NORMAL", "B");
    customers(2, "TOP_SECRET", "B");
    String survey = runningSurvey();
    String body = "{\"target\": {\"regions\": [\"" + region + "\"]}}";

    String byManager = started(survey, MANAGER, body);
    String byGeneralManager = started(survey, GENERAL_MANAGER, body);

    assertThat(sent(byManager).path("eligible").asInt()).isEqualTo(3);
    assertThat(invitedIn(survey, byManager)).isEqualTo(normal.stream().sorted().toList());
    assertThat(sent(byGeneralManager).path("invited").asInt()).isEqualTo(5);
  }

  @Test
  void onlyARunningSurveyIsSentAndOnlyByWhoMay() {
    String draft = suite.plannedSurvey("customer-satisfaction");
    HttpResponse<String> early = suite.post(draft + "/waves", MANAGER, "{}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).path("state").asString()).isEqualTo("DRAFT");
    assertThat(suite.post(draft + "/waves", SUPERVISOR, "{}").statusCode()).isEqualTo(403);
    for (String wrong :
        List.of(
            "{\"sampleSize\":0}",
            "{\"target\":{\"grades\":[\"E\"]}}",
            "{\"target\":{\"regions\":[\"\"]}}",
            "{\"seed\":-1}")) {
      assertThat(suite.post(draft + "/waves", MANAGER, wrong).statusCode())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(suite.get(draft + "/waves/none", MANAGER).statusCode()).isEqualTo(404);
  }

  @Test
  void aRepeatOfTheSameRequestStartsOneWave() {
    String survey = runningSurvey();
    String body = "{\"target\": {\"regions\": [\"" + region + "\"]}}";
    String key = Suite.id();

    HttpResponse<String> first =
        suite.post(survey + "/waves", MANAGER, body, "Idempotency-Key", key);
    HttpResponse<String> second =
        suite.post(survey + "/waves", MANAGER, body, "Idempotency-Key", key);

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(json(second).path("id")).isEqualTo(json(first).path("id"));
    assertThat(json(suite.get(survey + "/waves", MANAGER)).path("items")).hasSize(1);
  }

  @Test
  @Proves({"S-02", "K-05"})
  void atLeastOnceAYearEverybodyIsAskedAndWhoForgetsItIsTold() {
    customers(2, "NORMAL", "D");
    String before = json(suite.get(PROGRAMME, AGENT)).path("lastFullAt").asString("");
    sent(started(runningSurvey(), GENERAL_MANAGER, "{}"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(json(suite.get(PROGRAMME, AGENT)).path("lastFullAt").asString(before))
                .isNotEqualTo(before));
    JsonNode kept = json(suite.get(PROGRAMME, AGENT));
    assertThat(kept.path("state").asString()).isEqualTo("KEPT");
    assertThat(kept.path("months").asInt()).isEqualTo(12);
    assertThat(metric()).isBetween(360.0, 367.0);

    String dueOn = kept.path("dueOn").asString();
    long toldBefore = told(dueOn);
    ((MovableClock) clock).move(Duration.ofDays(310));

    await().atMost(SOON).untilAsserted(() -> assertThat(told(dueOn)).isEqualTo(toldBefore + 1));
    assertThat(json(suite.get(PROGRAMME, AGENT)).path("state").asString()).isEqualTo("DUE");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", "full-survey").getLast().body())
                .contains("FULL_SURVEY", dueOn, "manager"));

    ((MovableClock) clock).move(Duration.ofDays(70));
    assertThat(json(suite.get(PROGRAMME, AGENT)).path("state").asString()).isEqualTo("OVERDUE");
    assertThat(metric()).isNegative();
    assertThat(told(dueOn)).isEqualTo(toldBefore + 1);
  }

  private static long told(String dueOn) {
    return Events.once(Events.in("kehu.survey.v1")).stream()
        .filter(event -> event.type().equals("kehu.survey.full-survey-due.v1"))
        .filter(event -> event.body().contains(dueOn))
        .count();
  }

  private double metric() {
    return new Suite(managementPort)
        .get("/actuator/prometheus", null)
        .body()
        .lines()
        .filter(line -> line.startsWith("kehu_survey_full_due_days"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}

package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseCensus;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The customer hears of us in time, and the clock stands still only for a reason and a while. */
@KehuServiceTest
class PauseAndProgressIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String EVENTS = "kehu.complaint.v1";
  private static final String TASKS = "kehu.task.state.v1";
  private static final String WAITING =
      "{\"reason\":\"CUSTOMER_MATERIAL\",\"note\":\"等待客户补寄样品 200 克\"}";
  private static final String TOLD = "{\"content\":\"已重新排期,明天下午出结果\",\"via\":\"TELEPHONE\"}";

  /** Monday before 9:00 in Shanghai, so that a day of 3 hours, lunch and 4.5 hours lies ahead. */
  private static final Instant MONDAY = Instant.parse("2026-12-07T00:30:00Z");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private Cases cases;
  @Autowired private CaseTimes times;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (staff.byId("st-chen-kefu").isEmpty() || staff.byId("st-wu-tousu").isEmpty()) {
      Company.tell();
    }
    await()
        .atMost(SOON)
        .until(
            () -> staff.byId("st-chen-kefu").isPresent() && staff.byId("st-wu-tousu").isPresent());
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String acknowledged(String kind) {
    String body =
        "{\"kind\":\"%s\",\"channel\":\"TELEPHONE\",\"description\":\"送检两周未出报告\"}".formatted(kind);
    String id = http.post(CASES, AGENT, body).is(201).text("/id");
    http.command(id, "acknowledge", AGENT, "{\"promisedUntil\":\"2027-06-01T01:00:00Z\"}").is(200);
    return id;
  }

  private Instant resolutionDueAt(String id) {
    for (JsonNode one : explained(id).path("clocks")) {
      if (one.path("kind").asString().equals("RESOLUTION")) {
        return Instant.parse(one.path("dueAt").asString());
      }
    }
    throw new AssertionError("no clock of the solution");
  }

  private JsonNode explained(String id) {
    return http.get(CASES + "/" + id + "/deadlines/explain", OFFICER).is(200).json();
  }

  private JsonNode shown(String id) {
    return http.get(CASES + "/" + id, OFFICER).is(200).json();
  }

  private @Nullable String progressTask(String id) {
    List<Events.Heard> heard = Events.of(TASKS, id + "-progress");
    return heard.isEmpty() ? null : heard.getLast().body();
  }

  @Test
  @Proves({"M16", "P-30"})
  void aPauseStandsStillInBusinessTimeIsExplainedAndEndsAtItsLimitByItself() {
    String id = acknowledged("COMPLAINT");
    Instant due = resolutionDueAt(id);

    Http.Answer paused = http.command(id, "pause", OFFICER, WAITING).is(200);
    // 75 business hours are ten winter days of 7.5 hours, Saturdays among them, Sunday not.
    assertThat(paused.text("/pausedUntil")).isEqualTo("2026-12-17T09:30:00Z");
    assertThat(paused.json().path("deadlines").toString()).contains("PAUSED");
    assertThat(resolutionDueAt(id)).isAfter(due);
    assertThat(explained(id).toString()).contains("等待客户补充材料");
    http.command(id, "pause", OFFICER, WAITING).refused(409, "move-not-allowed");
    assertThat(shown(id).path("allowedMoves").toString())
        .contains("RESUME")
        .doesNotContain("PAUSE");

    clock.set(Instant.parse("2026-12-17T09:30:00Z"));

    await().atMost(SOON).until(() -> !shown(id).has("pausedUntil"));
    assertThat(shown(id).at("/pauses/0/ended/by").asString()).isEqualTo("system:complaint");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of(EVENTS, id))
                .extracting(Events.Heard::type)
                .containsOnlyOnce(
                    "kehu.complaint.case-paused.v1", "kehu.complaint.case-resumed.v1"));
    http.command(id, "resume", OFFICER, "{\"reason\":\"x\"}").refused(409, "move-not-allowed");
  }

  @Test
  @Proves("M17")
  void instancesThatLookInTheMinuteOfTheDeadlineTellItOnceTogether() throws Exception {
    String id = acknowledged("COMPLAINT");
    clock.set(resolutionDueAt(id));
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> looks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        looks.add(() -> looked(id));
      }
      assertThat(instances.invokeAll(looks)).hasSize(20);
    }
    // A restart in that minute looks again at what is in the database, and nothing else.
    assertThat(looked(id)).isTrue();

    String steps = shown(id).path("escalations").toString();
    assertThat(steps).containsOnlyOnce("RESOLUTION_BREACHED");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of(EVENTS, id))
                .extracting(told -> String.valueOf(told.body()))
                .filteredOn(body -> body.contains("RESOLUTION_BREACHED"))
                .hasSize(1));
  }

  /** As an instance's watch does; whoever loses the race looks again in its next round. */
  private boolean looked(String id) {
    Call watch = Call.ofSystem(Caller.system("complaint"), null, "watch");
    try {
      watch.within(() -> times.watch(new CaseId(id)));
    } catch (Problem busy) {
      return false;
    }
    return true;
  }

  @Test
  @Proves("M16")
  void aPauseEndsByHandAndOfReasonsOnlyThoseOfTheRulesCount() {
    String id = acknowledged("COMPLAINT");
    Instant due = resolutionDueAt(id);
    http.command(id, "pause", AGENT, WAITING).refused(403, "move-not-yours");
    http.command(id, "pause", OFFICER, WAITING).is(200);
    clock.set(Instant.parse("2026-12-07T03:00:00Z"));

    Http.Answer resumed = http.command(id, "resume", OFFICER, "{\"reason\":\"样品已到\"}").is(200);

    assertThat(resumed.json().has("pausedUntil")).isFalse();
    assertThat(Duration.between(due, resolutionDueAt(id)))
        .as("two business hours later, over a night")
        .isPositive()
        .isLessThan(Duration.ofDays(2));
    for (int i = 0; i < 4; i++) {
      http.command(id, "pause", OFFICER, WAITING).is(200);
      http.command(id, "resume", OFFICER, "{\"reason\":\"样品已到\"}").is(200);
    }
    http.command(id, "pause", OFFICER, WAITING).refused(409, "too-many-pauses");
  }

  @Test
  @Proves({"P-27", "M14", "M17"})
  void whoForgetsTheCustomerGetsATaskUntilTheCustomerWasTold() {
    String id = acknowledged("COMPLAINT");
    http.command(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);

    // 15 business hours end on Tuesday at 17:30; at risk after 12 of them.
    clock.set(Instant.parse("2026-12-08T06:40:00Z"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(progressTask(id))
                .isNotNull()
                .contains("\"TELL_PROGRESS\"", "st-wu-tousu", "2026-12-08T09:30:00Z"));
    clock.set(Instant.parse("2026-12-08T09:31:00Z"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(shown(id).path("escalations").toString())
                .contains("NEXT_RESPONSE_BREACHED"));

    Http.Answer told = http.command(id, "progress", OFFICER, TOLD).is(200);

    assertThat(told.text("/progress/0/content")).isEqualTo("已重新排期,明天下午出结果");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of(TASKS, id + "-progress").getLast().body()).isNull();
          assertThat(Events.of(EVENTS, id))
              .extracting(Events.Heard::type)
              .contains("kehu.complaint.progress-told.v1");
        });
  }

  @Test
  @Proves({"P-55", "P-27"})
  void aCustomerWhoHasToAskGetsAnAnswerAsATask() {
    String id = acknowledged("COMPLAINT");
    String again = "{\"channel\":\"TELEPHONE\",\"note\":\"客户再次来电,询问报告何时出具\"}";
    http.command(id, "contacts", Http.portal(), again).is(200);
    Http.Answer twice = http.command(id, "contacts", AGENT, again).is(200);

    assertThat(twice.json().path("furtherContacts").size()).isEqualTo(2);
    assertThat(twice.json().path("escalations").toString()).containsOnlyOnce("CUSTOMER_CAME_AGAIN");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(progressTask(id)).isNotNull().contains("\"TELL_PROGRESS\""));
    http.command(id, "progress", AGENT, TOLD).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(Events.of(TASKS, id + "-progress").getLast().body()).isNull());
  }

  @Test
  @Proves({"M19", "M16", "P-22"})
  void whatIsWeighedHeavierIsDueEarlierAndStaysSoWhenItIsAmended() {
    String id = acknowledged("COMPLAINT");
    http.command(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);
    Instant usual = resolutionDueAt(id);
    http.command(id, "assess", OFFICER, weighed("false", "NORMAL", "SINGLE")).is(200);
    assertThat(resolutionDueAt(id)).isEqualTo(usual);

    http.command(id, "assess", OFFICER, weighed("true", "NORMAL", "SEVERAL")).is(200);

    Instant sooner = resolutionDueAt(id);
    assertThat(sooner).isBefore(usual);
    assertThat(explained(id).at("/assessment/safety").asBoolean()).isTrue();
    assertThat(shown(id).at("/assessment/impact").asString()).isEqualTo("SEVERAL");
    String etag = http.get(CASES + "/" + id, OFFICER).header("ETag");
    http.patch(id, OFFICER, "{\"product\":\"面料\"}", etag).is(200);
    assertThat(resolutionDueAt(id)).isEqualTo(sooner);
    http.command(id, "assess", OFFICER, weighed("false", "COMPLEX", "SINGLE")).is(200);
    assertThat(resolutionDueAt(id)).isAfter(usual);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of(EVENTS, id))
                .extracting(Events.Heard::type)
                .contains("kehu.complaint.case-assessed.v1"));
  }

  private static String weighed(String safety, String complexity, String impact) {
    return "{\"safety\":%s,\"complexity\":\"%s\",\"impact\":\"%s\"}"
        .formatted(safety, complexity, impact);
  }

  /** What is not due at all is not overdue. */
  @Test
  void operatorsCountWhatIsPausedAndNotWhatIsDueNever() {
    CaseCensus before = opinions();
    String solved = acknowledged("OPINION");
    http.command(solved, "resolve", AGENT, "{\"solution\":\"已采纳\",\"decisionTold\":true}").is(200);
    String waiting = acknowledged("OPINION");
    http.command(waiting, "assign", AGENT, "{\"assigneeId\":\"st-chen-kefu\"}").is(200);
    http.command(waiting, "pause", AGENT, WAITING).is(200);

    CaseCensus after = opinions();

    assertThat(after.open() - before.open()).isEqualTo(2);
    assertThat(after.paused() - before.paused()).isEqualTo(1);
    assertThat(after.breached() - before.breached()).isZero();
    assertThat(after.atRisk() - before.atRisk()).isZero();
  }

  private CaseCensus opinions() {
    return cases.census(clock.instant()).stream()
        .filter(one -> one.kind() == CaseKind.OPINION && one.severity() == Severity.GENERAL)
        .findFirst()
        .orElse(new CaseCensus(CaseKind.OPINION, Severity.GENERAL, 0, 0, 0, 0));
  }
}

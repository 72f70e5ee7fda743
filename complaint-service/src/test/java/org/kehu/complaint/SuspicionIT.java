package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What the process and the trail let suspect, from the finding to a person's judgement. Each test
 * has a person of its own, whom no other test lets fail.
 */
@KehuServiceTest
class SuspicionIT {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String SUSPICIONS = "/api/v1/suspicions";
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String MANAGER = Http.person("sun.jingli", "manager");
  private static final String WHY = "{\"reason\":\"经核实属实\"}";

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
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    clock.set(MONDAY);
  }

  @AfterEach
  void backToTheTimeOfDay() {
    clock.reset();
  }

  private String takenBy(String staffId) {
    String body =
        """
        {"kind":"COMPLAINT","channel":"TELEPHONE","description":"送检两周未出报告",
         "firstContactOwnerId":"%s"}
        """
            .formatted(staffId);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private boolean isUnacknowledged(String id) {
    return http.get(CASES + "/" + id, CHIEF)
        .is(200)
        .json()
        .path("escalations")
        .valueStream()
        .anyMatch(one -> one.path("step").asString().equals("ACKNOWLEDGEMENT_BREACHED"));
  }

  private List<JsonNode> found(String rule, String person) {
    return new ArrayList<>(
        http.get(SUSPICIONS + "?rule=" + rule + "&person=" + person, CHIEF)
            .is(200)
            .json()
            .path("items")
            .valueStream()
            .toList());
  }

  /** Lets so many acknowledgements of a person pass, and the rules look. */
  private List<String> neglected(String person, int count, Instant until) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(takenBy(person));
    }
    clock.set(until);
    await().atMost(SOON).until(() -> ids.stream().allMatch(this::isUnacknowledged));
    clock.move(Duration.ofMinutes(11));
    return ids;
  }

  @Test
  @Proves({"X-46", "X-50", "P-21"})
  void whoDoesNotAcknowledgeAgainAndAgainIsSuspectedOnceAndAPersonConfirmsIt() {
    String person = "st-song-dangan";
    List<String> ids = neglected(person, 3, MONDAY.plus(Duration.ofDays(1)));

    await().atMost(SOON).until(() -> found("UNACKNOWLEDGED", person).size() == 1);

    String id = found("UNACKNOWLEDGED", person).getFirst().path("id").asString();
    Answer shown = http.get(SUSPICIONS + "/" + id, CHIEF).is(200);
    assertThat(shown.text("/number")).matches("YS-\\d{8}-\\d{4,}");
    assertThat(shown.text("/status")).isEqualTo("SUSPECTED");
    assertThat(shown.text("/kind")).isEqualTo("COMPLAINT_PROCESS");
    assertThat(shown.json().path("occurrences").asInt()).isEqualTo(3);
    assertThat(
            shown
                .json()
                .path("evidence")
                .valueStream()
                .map(one -> one.path("reference").asString()))
        .containsExactlyInAnyOrderElementsOf(ids.stream().map(one -> CASES + "/" + one).toList());
    clock.move(Duration.ofHours(5));
    clock.move(Duration.ofHours(5));

    assertThat(http.get("/api/v1/violations?person=" + person, CHIEF).json().path("items"))
        .as("nothing follows by itself")
        .isEmpty();
    assertThat(http.get(SUSPICIONS + "/" + id, MANAGER).status()).as("another line").isEqualTo(404);
    http.get(SUSPICIONS + "/" + id, Http.person("song.dangan", "archivist")).is(403);
    String self = Http.person("song.dangan", "supervisor");
    assertThat(http.get(SUSPICIONS + "/" + id, self).status()).as("their own").isEqualTo(404);
    assertThat(http.post(SUSPICIONS + "/" + id + "/dismiss", self, WHY).status()).isEqualTo(404);
    assertThat(http.get(SUSPICIONS + "?person=" + person, self).is(200).json().path("items"))
        .isEmpty();
    http.post(SUSPICIONS + "/" + id + "/confirm", OFFICE, "{\"reason\":\" \"}")
        .refused(422, "validation-failed");
    Answer confirmed = http.post(SUSPICIONS + "/" + id + "/confirm", OFFICE, WHY).is(200);

    Answer violation =
        http.get("/api/v1/violations/" + confirmed.text("/judgement/violationId"), CHIEF).is(200);
    assertThat(violation.text("/status")).isEqualTo("REPORTED");
    assertThat(violation.text("/personId")).isEqualTo(person);
    assertThat(violation.text("/reportedBy")).isEqualTo("st-zhao-zhuren");
    assertThat(violation.json().path("evidence")).hasSize(3);
    http.post(SUSPICIONS + "/" + id + "/confirm", CHIEF, WHY).refused(409, "suspicion-judged");
    http.post(SUSPICIONS + "/" + id + "/dismiss", CHIEF, WHY).refused(409, "suspicion-judged");
    assertThat(found("UNACKNOWLEDGED", person)).hasSize(1);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.once(Events.of("kehu.complaint.v1", id)))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.complaint.suspicion-found.v1", "kehu.complaint.suspicion-confirmed.v1"));
  }

  @Test
  @Proves({"X-46", "X-51"})
  void fewerThanTheRuleAsksForAreNoneAndWhatComesAfterADismissalIsAnother() {
    String person = "st-xu-caiwu";
    neglected(person, 2, MONDAY.plus(Duration.ofDays(1)));
    String control = "st-qin-fawu";
    neglected(control, 3, MONDAY.plus(Duration.ofDays(2)));
    await().atMost(SOON).until(() -> found("UNACKNOWLEDGED", control).size() == 1);
    assertThat(found("UNACKNOWLEDGED", person)).isEmpty();

    neglected(person, 1, MONDAY.plus(Duration.ofDays(3)));

    await().atMost(SOON).until(() -> found("UNACKNOWLEDGED", person).size() == 1);
    String id = found("UNACKNOWLEDGED", person).getFirst().path("id").asString();
    Answer dismissed = http.post(SUSPICIONS + "/" + id + "/dismiss", CHIEF, WHY).is(200);
    assertThat(dismissed.text("/status")).isEqualTo("DISMISSED");
    assertThat(dismissed.json().at("/judgement/violationId").isMissingNode()).isTrue();
    neglected(person, 3, MONDAY.plus(Duration.ofDays(4)));
    await().atMost(SOON).until(() -> found("UNACKNOWLEDGED", person).size() == 2);
  }

  @Test
  @Proves({"X-45", "X-13"})
  void recordingsPlayedForNoReasonAreSuspectAndTheTrailShowsIt() {
    String body =
        """
        {"rings":2,"topic":"INQUIRY","callerNumber":"13805910001","question":"按哪个标准判定?",
         "recordingReference":"REC-1"}
        """;
    String call = http.post("/api/v1/calls", AGENT, body).is(201).text("/id");
    String deputy = Http.person("li.fu", "general-manager");
    for (int i = 0; i < 3; i++) {
      http.post("/api/v1/calls/" + call + "/recording/play", deputy, "{\"reason\":\"。。。\"}")
          .is(200);
    }
    for (int i = 0; i < 5; i++) {
      http.post("/api/v1/calls/" + call + "/recording/play", CHIEF, "{\"reason\":\"核对客户原话\"}")
          .is(200);
    }
    clock.move(Duration.ofMinutes(11));

    await().atMost(SOON).until(() -> found("RECORDING_UNEXPLAINED", "st-li-fu").size() == 1);

    String id = found("RECORDING_UNEXPLAINED", "st-li-fu").getFirst().path("id").asString();
    Answer shown = http.get(SUSPICIONS + "/" + id, OFFICE).is(200);
    assertThat(shown.text("/kind")).isEqualTo("CONFIDENTIALITY");
    assertThat(shown.text("/evidence/0/reference"))
        .contains("/api/v1/audit/complaint", "call/" + call);
    assertThat(found("RECORDING_UNEXPLAINED", "st-wang-zong")).isEmpty();
  }
}

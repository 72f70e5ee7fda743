package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
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

/** A crisis event from the alert to the solution. */
@KehuServiceTest
class CrisisIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String LEADER = Http.person("zheng.tousu", "complaint-officer");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String OFFICE = Http.person("zhao.zhuren", "office");
  private static final String MANAGER = Http.person("sun.jingli", "manager");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String OF_CHIEF = "{\"departmentId\":\"gm-office\"}";
  private static final String OF_GROUP = "{\"departmentId\":\"complaint-group\"}";

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

  private String taken(String severity) {
    String body =
        """
        {"kind":"COMPLAINT","channel":"TELEPHONE","severity":"%s","description":"报告结论有误,整批退货"}
        """
            .formatted(severity);
    return http.post(CASES, AGENT, body).is(201).text("/id");
  }

  private static String path(String id) {
    return CASES + "/" + id + "/crisis";
  }

  private JsonNode alerted(String id) {
    await().atMost(SOON).until(() -> http.get(path(id), CHIEF).status() == 200);
    return http.get(path(id), CHIEF).is(200).json();
  }

  private static List<String> told(String crisisId) {
    return Events.once(Events.of("kehu.complaint.v1", crisisId)).stream()
        .map(heard -> heard.type().replace("kehu.complaint.", "").replace(".v1", ""))
        .toList();
  }

  private static String task(String key) {
    List<Events.Heard> all = Events.of("kehu.task.state.v1", key);
    return all.isEmpty() ? "none" : String.valueOf(all.getLast().body());
  }

  private Answer note(String id, String token, String body) {
    return http.post(path(id) + "/acknowledgements", token, body);
  }

  private Answer tick(String id, String token, String code) {
    return http.post(
        path(id) + "/ticks", token, "{\"code\":\"%s\",\"note\":\"已办\"}".formatted(code));
  }

  private void amend(String id, String token, String severity) {
    http.patch(
            id,
            token,
            "{\"severity\":\"" + severity + "\"}",
            http.get(CASES + "/" + id, CHIEF).header("ETag"))
        .is(200);
  }

  private static final String PROPOSALS =
      """
      {"alternatives":[{"title":"重检","description":"免费加急"},{"title":"退费","description":"全额"},
       {"title":"赔偿","description":"按合同"}],"best":1}
      """;

  /** All that a crisis event needs beside its checklist. */
  private void approved(String id) {
    http.command(id, "acknowledge", AGENT, "{}").is(200);
    http.command(id, "assign", LEADER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);
    http.command(id, "investigate", OFFICER, "{}").is(200);
    http.command(
            id,
            "investigate",
            OFFICER,
            """
            {"findings":{"evidence":[{"description":"原始记录"}],"cause":"仪器未校准",
             "causeType":"QUALITY","responsibleDepartmentId":"production","ownFault":false}}
            """)
        .is(200);
    http.command(id, "proposals", OFFICER, PROPOSALS).is(200);
    http.command(id, "proposals/1/accept", OFFICER, "{}").is(200);
    http.command(id, "approve", OFFICE, "{\"comment\":\"同意\"}").refused(403, "move-not-yours");
    http.command(id, "approve", MANAGER, "{\"comment\":\"同意\"}").refused(403, "move-not-yours");
    http.command(id, "approve", CHIEF, "{\"comment\":\"同意\"}").is(200);
  }

  @Test
  @Proves({"P-10", "P-51"})
  void theLineIsAlertedAtOnceAndTakesNote() {
    String id = taken("CRISIS");

    JsonNode crisis = alerted(id);

    String crisisId = crisis.path("id").asString();
    assertThat(crisis.path("status").asString()).isEqualTo("OPEN");
    assertThat(crisis.path("alerted").valueStream().map(one -> one.path("leaderId").asString()))
        .containsExactly("st-zheng-tousu", "st-wang-zong");
    assertThat(Instant.parse(crisis.path("noteBy").asString()))
        .isEqualTo(Instant.parse(crisis.path("openedAt").asString()).plus(Duration.ofMinutes(30)));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(crisisId))
                .containsExactly("crisis-alerted", "notice-requested", "notice-requested"));
    assertThat(Events.of("kehu.complaint.v1", crisisId))
        .extracting(Events.Heard::body)
        .anyMatch(body -> body.contains("st-wang-zong") && body.contains("crisis-alerted"));
    await().atMost(SOON).until(() -> task(crisisId + "-note-2").contains("st-wang-zong"));

    note(id, LEADER, OF_CHIEF).refused(403, "crisis-not-yours");
    note(id, CHIEF, OF_CHIEF).is(200);
    note(id, CHIEF, OF_CHIEF).refused(409, "crisis-note-not-awaited");
    note(id, CHIEF, "{\"departmentId\":\"sales\"}").refused(409, "crisis-note-not-awaited");
    note(id, CHIEF, "{}").refused(422, "validation-failed");
    Answer noted = note(id, LEADER, OF_GROUP).is(200);

    assertThat(noted.text("/alerted/1/noted/by")).isEqualTo("st-wang-zong");
    await().atMost(SOON).until(() -> task(crisisId + "-note-2").equals("null"));
    assertThat(http.get(path(id), SALES).status()).isEqualTo(404);
    http.get(path(taken("MAJOR")), CHIEF).refused(404, "crisis-unknown");
  }

  @Test
  @Proves("P-10")
  void thatNobodyTookNoteIsTheOfficesWorkOnce() {
    String id = taken("CRISIS");
    String crisisId = alerted(id).path("id").asString();

    clock.set(MONDAY.plus(Duration.ofMinutes(40)));

    await().atMost(SOON).until(() -> http.get(path(id), CHIEF).json().path("late").asBoolean());
    await().atMost(SOON).until(() -> task(crisisId + "-late").contains("office"));
    note(id, CHIEF, OF_CHIEF).is(200);
    note(id, CHIEF, OF_GROUP).is(200);
    await().atMost(SOON).until(() -> task(crisisId + "-late").equals("null"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(told(crisisId)).containsOnlyOnce("crisis-unnoted"));
  }

  @Test
  @Proves({"P-10", "P-36", "K-11"})
  void itIsSolvedOnlyAfterTheWholeChecklistAndTheGeneralManagersWord() {
    String id = taken("CRISIS");
    alerted(id);
    approved(id);
    String solved = "{\"solution\":\"已重检并赔偿\",\"decisionTold\":true,\"toldVia\":\"TELEPHONE\"}";

    Answer held = http.command(id, "resolve", OFFICE, solved).refused(409, "crisis-uncontained");

    assertThat(held.json().path("unticked")).hasSize(5);
    tick(id, SALES, "CONTAIN").is(404);
    tick(id, OFFICER, "NOTHING").refused(422, "crisis-item-unknown");
    http.post(path(id) + "/ticks", OFFICER, "{\"code\":\"CONTAIN\",\"note\":\" \"}")
        .refused(422, "validation-failed");
    for (JsonNode code : held.json().path("unticked")) {
      tick(id, OFFICER, code.asString()).is(200);
    }
    tick(id, OFFICER, "CONTAIN").refused(422, "crisis-item-unknown");
    http.command(id, "resolve", OFFICE, solved).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonNode over = http.get(path(id), CHIEF).is(200).json();
          assertThat(over.path("status").asString()).isEqualTo("ENDED");
          assertThat(over.at("/end/reason").asString()).isEqualTo("SOLVED");
          assertThat(over.at("/checklist/0/done/by").asString()).isEqualTo("st-wu-tousu");
        });
    note(id, CHIEF, OF_CHIEF).refused(409, "crisis-over");
  }

  @Test
  @Proves({"P-10", "P-51"})
  void raisingACaseAlertsTheLineAndRaisingItAgainAlertsItAgain() {
    String id = taken("GENERAL");
    amend(id, AGENT, "CRISIS");
    String first = alerted(id).path("id").asString();

    amend(id, CHIEF, "MAJOR");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(http.get(path(id), CHIEF).json().at("/end/reason").asString())
                .isEqualTo("LOWERED"));
    amend(id, AGENT, "CRISIS");

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(http.get(path(id), CHIEF).json().path("status").asString())
                .isEqualTo("OPEN"));
    assertThat(http.get(path(id), CHIEF).json().path("id").asString()).isNotEqualTo(first);
    http.command(id, "transfer", LEADER, "{\"departmentId\":\"sales\",\"reason\":\"属销售职责\"}")
        .is(200);
    await().atMost(SOON).until(() -> http.get(path(id), SALES_LEAD).status() == 200);
    http.command(id, "withdraw", CHIEF, "{\"reason\":\"客户撤回\"}").is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(http.get(path(id), CHIEF).json().at("/end/reason").asString())
                .isEqualTo("DROPPED"));
  }

  private static final String SALES_LEAD = Http.person("yang.zongjian", "supervisor");
}

package org.kehu.visit.workreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reports: drafted from what the system knows, written, submitted, read, missed. */
@KehuServiceTest
class ReportIT {

  private static final String REPORTS = "/api/v1/work-reports";

  @LocalServerPort private int port;
  @Autowired private ReportReminder reminder;
  @Autowired private StaffDirectory staff;
  private VisitApi api = new VisitApi(0);
  private String team = "";
  private String seller = "";
  private String boss = "";

  @BeforeEach
  void openATeam() {
    api = new VisitApi(port);
    team = "crew-" + UUID.randomUUID().toString().substring(24);
    tell("seller", false);
    tell("other", false);
    tell("boss", true);
    seller = person("seller." + team, "account-manager");
    boss = person("boss." + team, "supervisor");
    String missing = REPORTS + "/missing?kind=DAILY&department=" + team;
    eventually(() -> assertThat(api.get(missing, boss).body().path("staffIds")).hasSize(3));
  }

  private void tell(String who, boolean leader) {
    String id = "st-" + who + "-" + team;
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + id,
        1,
        """
        {"staffId":"%s","userName":"%s.%s","name":"%s","departmentId":"%s","departments":["%s"],
         "leader":%s,"deputyOf":[],"active":true}
        """
            .formatted(id, who, team, who, team, team, leader));
  }

  private Answer draft(String kind) {
    return api.post(REPORTS, seller, "{\"kind\":\"%s\"}".formatted(kind));
  }

  private Answer patch(Answer report, String token, String patch) {
    return api.send("PATCH", path(report), token, patch, "If-Match", report.etag());
  }

  private static String path(Answer report) {
    return REPORTS + "/" + report.text("/id");
  }

  private static JsonNode figure(Answer report, String work) {
    return report
        .body()
        .at("/figures/works")
        .valueStream()
        .filter(one -> one.get("work").asString().equals(work))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"X-22", "X-33"})
  void aDayIsDraftedFromWhatTheSystemKnowsCompletedAndReadByTheLeader() {
    Answer reception =
        api.post("/api/v1/receptions", seller, "{\"channel\":\"CALL\",\"cameBefore\":\"NO\"}")
            .is(201);

    Answer draft = draft("DAILY").is(201);
    assertThat(draft.text("/number")).matches("BG-\\d{8}-\\d{4,}");
    assertThat(figure(draft, "RECEPTION").get("count").asInt()).isEqualTo(1);
    assertThat(figure(draft, "RECEPTION").at("/numbers/0").asString())
        .isEqualTo(reception.text("/number"));
    draft("DAILY").refuses(409, "report-exists");
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", seller).response().body())
            .contains("work-report/" + draft.text("/id")));

    patch(draft, boss, "{\"done\":\"代写\"}").refuses(403, "report-not-yours");
    Answer written =
        patch(draft, seller, "{\"problems\":\"样品运输延误\",\"feedback\":\"希望缩短周期\"}").is(200);
    assertThat(written.text("/feedback")).isEqualTo("希望缩短周期");
    api.post("/api/v1/receptions", seller, "{\"channel\":\"CALL\",\"cameBefore\":\"NO\"}").is(201);
    Answer submitted = api.post(path(draft) + "/submit", seller, "").is(200);
    assertThat(figure(submitted, "RECEPTION").get("count").asInt()).as("as of now").isEqualTo(2);
    assertThat(submitted.text("/readerId")).isEqualTo("st-boss-" + team);
    patch(submitted, seller, "{\"done\":\"晚了\"}").refuses(409, "report-state-refused");

    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", boss).response().body())
            .contains("WORK_REPORT_READING", draft.text("/id")));
    api.post(path(draft) + "/read", seller, "{}").refuses(403, "right-missing");
    Answer read = api.post(path(draft) + "/read", boss, "{\"comment\":\"请跟进运输\"}").is(200);
    assertThat(read.text("/reading/comment")).isEqualTo("请跟进运输");
    eventually(() ->
        assertThat(told(draft.text("/id")))
            .containsExactly(
                "work-report-drafted",
                "work-report-edited",
                "work-report-submitted",
                "work-report-read"));
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", boss).response().body())
            .doesNotContain(draft.text("/id")));
    assertThat(Events.of("kehu.visit.v1", draft.text("/id")).toString()).doesNotContain("样品");
  }

  @Test
  @Proves("X-23")
  void theLeaderSeesWhoIsMissing() {
    Answer week = draft("WEEKLY").is(201);
    String missing = REPORTS + "/missing?kind=WEEKLY&department=" + team;
    assertThat(api.get(missing, boss).is(200).response().body())
        .as("a draft is not a report")
        .contains("st-seller-" + team);
    patch(week, seller, "{\"done\":\"走访三家客户\"}").is(200);
    api.post(path(week) + "/submit", seller, "").is(200);

    assertThat(api.get(missing, boss).is(200).body().get("staffIds").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("st-boss-" + team, "st-other-" + team);
    api.get(missing, seller).refuses(403, "right-missing");
    api.get(REPORTS + "/missing?kind=WEEKLY&department=sales", boss)
        .refuses(403, "missing-not-yours");
    assertThat(api.get(REPORTS + "?kind=WEEKLY", boss).text("/items/0/id"))
        .isEqualTo(week.text("/id"));
    assertThat(api.get(REPORTS + "?author=st-seller-" + team, boss).body().get("items")).hasSize(1);
    assertThat(
            api.get(REPORTS + "?status=DRAFT", person("feng.dakehu", "account-manager"))
                .body()
                .get("items")
                .toString())
        .doesNotContain(week.text("/id"));
  }

  /** The shipped rules remind the sales department. */
  @Test
  @Proves({"X-23", "X-25", "K-12"})
  void whoOwesAReportFindsTheDraftAmongTheirWorkBeforeItIsDue() {
    Company.tell();
    eventually(() -> assertThat(staff.byId("st-han-xiaoshou")).isPresent());
    Call system = Call.ofSystem(Caller.system("visit"), null, "test");
    Instant friday = Instant.parse("2027-06-11T03:00:00Z");

    int drafted = system.within(() -> reminder.run(friday));
    int again = system.within(() -> reminder.run(friday));

    assertThat(drafted).isPositive();
    assertThat(again).as("asked again, nobody is reminded twice").isZero();
    String reports = REPORTS + "?kind=WEEKLY&author=st-han-xiaoshou&period=2027-W23";
    Answer found = api.get(reports, person("yang.zongjian", "supervisor")).is(200);
    assertThat(found.body().get("items")).hasSize(1);
    assertThat(found.text("/items/0/dueAt")).isEqualTo("2027-06-11T06:00:00Z");
    eventually(() ->
        assertThat(
                api.get(
                        "/api/v1/me/tasks?kind=WORK_REPORT&limit=200",
                        person("han.xiaoshou", "account-manager"))
                    .response()
                    .body())
            .contains("WORK_REPORT"));
  }

  @Test
  void badInputsAreRefused() {
    api.post(REPORTS, seller, "{}").refuses(422, "validation-failed");
    api.post(REPORTS, seller, "{\"kind\":\"DAILY\",\"period\":\"2026-02-30\"}")
        .refuses(422, "period-invalid");
    api.post(REPORTS, seller, "{\"kind\":\"MONTHLY\",\"period\":\"2026-W48\"}")
        .refuses(422, "period-invalid");
    api.post(REPORTS, seller, "{\"kind\":\"DAILY\",\"period\":\"2099-01-01\"}")
        .refuses(422, "period-ahead");
    Answer empty = draft("MONTHLY").is(201);
    api.post(path(empty) + "/submit", seller, "").refuses(422, "report-empty");
    patch(empty, seller, "{\"status\":\"READ\"}").is(400);
    api.get(REPORTS + "/unknown", seller).refuses(404, "not-found");
  }
}

package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What the indicators count, rebuilt from what the services told. */
@KehuServiceTest
class FactReplayIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String REPLAYS = "/api/v1/appraisals/fact-replays";
  private static final String FACTS = "service_facts";
  private static final String ADMINISTRATOR =
      TestSuite.running().issuer().person("guan.li", "administrator");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private MongoTemplate mongo;
  private Suite suite;

  private final String department = "d-" + Suite.id().substring(0, 8);
  private final String solved = "case/" + Suite.id();
  private final String reopened = "case/" + Suite.id();
  private final String visit = "visit/" + Suite.id();
  private final String loan = "loan/" + Suite.id();
  private final String phantom = "case/" + Suite.id();

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void knowTheCompany() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(LONG).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private void tell(String topic, String type, String subject, long sequence, String body) {
    Events.tell(topic, type, subject, sequence, Suite.id(), body, Map.of("department", department));
  }

  private void tellCase(String subject, boolean again) {
    String id = subject.substring("case/".length());
    String common = "\"caseId\":\"" + id + "\",\"number\":\"TS-20261123-0001\"";
    String topic = "kehu.complaint.v1";
    tell(
        topic,
        "kehu.complaint.case-registered.v1",
        subject,
        1,
        """
        {%s,"kind":"COMPLAINT","channel":"TELEPHONE","source":"STAFF","severity":"GENERAL",
         "firstContactOwnerId":"st-chen-kefu","departmentId":"%s"}
        """
            .formatted(common, department));
    tell(
        topic,
        "kehu.complaint.case-resolved.v1",
        subject,
        2,
        "{%s,\"kind\":\"COMPLAINT\",\"departmentId\":\"%s\",\"resolvedAt\":\"%s\"}"
            .formatted(common, department, Instant.now()));
    if (again) {
      tell(
          topic,
          "kehu.complaint.case-reopened.v1",
          subject,
          3,
          "{%s,\"reopenedAt\":\"%s\",\"count\":1}".formatted(common, Instant.now()));
    }
  }

  private void tellWork() {
    tellCase(solved, false);
    tellCase(reopened, true);
    tell(
        "kehu.visit.v1",
        "kehu.visit.visit-planned.v1",
        visit,
        1,
        """
        {"visitId":"%s","number":"BF-2026-0001","customerId":"%s","plannedAt":"%s",
         "ownerId":"st-chen-kefu","departmentId":"%s","purpose":"MAINTENANCE"}
        """
            .formatted(
                visit.substring("visit/".length()),
                Suite.id(),
                Instant.now().minusSeconds(1),
                department));
    tell(
        "kehu.customer.v1",
        "kehu.customer.loan-handed-out.v1",
        loan,
        1,
        """
        {"customerId":"%s","archiveId":"%s","loanId":"%s","number":"JY-0001","kind":"LOAN",
         "borrowerId":"st-chen-kefu","status":"HANDED_OUT","dueAt":"%s"}
        """
            .formatted(
                Suite.id(),
                Suite.id(),
                loan.substring("loan/".length()),
                Instant.now().minusSeconds(1)));
  }

  /** Values of the indicators of the department, without the time at which they were taken. */
  private String values() {
    HttpResponse<String> card =
        suite.get(
            "/api/v1/appraisals/scorecards?kind=DEPARTMENT&id="
                + department
                + "&period="
                + YearMonth.now(ZoneId.of("Asia/Shanghai")),
            GENERAL_MANAGER);
    assertThat(card.statusCode()).as(card.body()).isEqualTo(200);
    return json(card).path("values").toString();
  }

  private void corrupt() {
    var facts = mongo.getCollection(FACTS);
    facts.updateOne(
        new Document("_id", reopened),
        new Document("$set", new Document("marks", List.of("SOLVED", "ON_TIME"))));
    facts.updateOne(
        new Document("_id", visit), new Document("$set", new Document("departmentId", "nobody")));
    facts.updateOne(
        new Document("_id", solved), new Document("$set", new Document("sequence", 99L)));
    facts.deleteOne(new Document("_id", loan));
    facts.insertOne(
        new Document("_id", phantom)
            .append("kind", "CASE")
            .append("sequence", 1L)
            .append("departmentId", department)
            .append("at", Date.from(Instant.now()))
            .append("counts", true)
            .append("marks", List.of("SOLVED"))
            .append("hundredths", 0));
  }

  private JsonNode stateOf(String by) {
    HttpResponse<String> taken = suite.post(REPLAYS, by, null);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String job = taken.headers().firstValue("Location").orElseThrow();
    return await()
        .atMost(LONG)
        .until(
            () -> json(suite.get(job, by)),
            told -> List.of("COMPLETED", "FAILED").contains(told.path("state").asString()));
  }

  /** Of one that was not hindered by another that was under way. */
  private JsonNode replayed(String by) {
    JsonNode job =
        await()
            .atMost(LONG)
            .until(() -> stateOf(by), told -> told.path("state").asString().equals("COMPLETED"));
    HttpResponse<String> result = suite.get(REPLAYS + "/" + job.path("id").asString(), by);
    assertThat(result.statusCode()).as(result.body()).isEqualTo(200);
    return json(result);
  }

  private static Map<String, String> kinds(JsonNode result) {
    return result
        .path("differences")
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("fact").asString(), one -> one.path("kind").asString()));
  }

  @Test
  @Proves({"X-10", "X-12", "X-16"})
  void whatWasSpoiltIsRebuiltFromWhatWasTold() {
    workIsCounted();
    replayed(MANAGER);
    String before = values();
    corrupt();
    assertThat(values()).isNotEqualTo(before);

    JsonNode result = replayed(MANAGER);

    assertThat(values()).isEqualTo(before);
    assertThat(result.path("over").asBoolean()).isTrue();
    assertThat(result.path("equal").asBoolean()).isFalse();
    assertThat(kinds(result))
        .containsEntry(reopened, "DIFFERENT")
        .containsEntry(visit, "DIFFERENT")
        .containsEntry(solved, "DIFFERENT")
        .containsEntry(loan, "MISSING")
        .containsEntry(phantom, "UNFOUNDED");
    JsonNode again =
        await()
            .atMost(LONG)
            .until(() -> replayed(ADMINISTRATOR), told -> told.path("equal").asBoolean());
    assertThat(again.path("differences")).isEmpty();
    assertThat(values()).isEqualTo(before);
  }

  private void workIsCounted() {
    tellWork();
    await()
        .atMost(LONG)
        .until(() ->
            List.of(solved, reopened, visit, loan).stream()
                .allMatch(id -> mongo.getCollection(FACTS).countDocuments(sequenceOf(id)) == 1));
  }

  @Test
  @Proves({"X-10", "X-12"})
  void aReplayThatWasKilledWhileReadingGoesOnAndCountsNothingTwice() {
    workIsCounted();
    String id = replayed(MANAGER).path("id").asString();
    String before = values();
    corrupt();

    killedWhileReading(id);

    JsonNode result =
        await()
            .atMost(LONG)
            .until(
                () -> json(suite.get(REPLAYS + "/" + id, MANAGER)),
                told -> told.path("over").asBoolean());
    assertThat(values()).isEqualTo(before);
    assertThat(kinds(result))
        .containsEntry(reopened, "DIFFERENT")
        .containsEntry(loan, "MISSING")
        .containsEntry(phantom, "UNFOUNDED");
  }

  /** As a runner leaves it that dies with the last page of its first place not yet noted. */
  private void killedWhileReading(String id) {
    mongo
        .getCollection("fact_replays")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("open", true).append("differences", List.of()))
                .append("$unset", new Document("counts", "")));
    var processes = mongo.getCollection("processes");
    Document process = Objects.requireNonNull(processes.find(new Document("_id", id)).first());
    List<Document> steps = process.get("forward", Document.class).getList("steps", Document.class);
    Document nothing = steps.getFirst().get("tally", Document.class);
    Document reading = steps.get(1);
    reading.append("cursor", "0:0").append("tally", nothing).remove("finishedAt");
    steps.stream()
        .skip(2)
        .forEach(step -> {
          step.append("tally", nothing);
          List.of("cursor", "startedAt", "finishedAt").forEach(step::remove);
        });
    processes.updateOne(
        new Document("_id", id),
        new Document(
                "$set",
                new Document("forward.steps", steps)
                    .append("standing", new Document("state", "RUNNING"))
                    .append(
                        "claim",
                        new Document("holder", "gone")
                            .append("dueAt", Date.from(Instant.now()))
                            .append("attempts", 1)))
            .append("$unset", new Document("finishedAt", "")));
  }

  /** That all events of a subject have come in. */
  private Document sequenceOf(String id) {
    return new Document("_id", id)
        .append("sequence", id.equals(reopened) ? 3L : id.equals(solved) ? 2L : 1L);
  }

  @Test
  @Proves("X-10")
  void onlyOneIsUnderWayAndOnlyWhoMayStartsIt() {
    assertThat(suite.post(REPLAYS, AGENT, null).statusCode()).isEqualTo(403);
    assertThat(suite.post(REPLAYS, GENERAL_MANAGER, null).statusCode()).isEqualTo(403);
    assertThat(suite.get(REPLAYS + "/" + Suite.id(), MANAGER).statusCode()).isEqualTo(404);
    replayed(MANAGER);
    String other = Suite.id();
    mongo
        .getCollection("fact_replays")
        .insertOne(new Document("_id", other).append("open", true).append("startedBy", "st"));

    JsonNode refused = stateOf(MANAGER);

    mongo.getCollection("fact_replays").deleteOne(new Document("_id", other));
    assertThat(refused.path("state").asString()).isEqualTo("FAILED");
    assertThat(refused.at("/trouble/code").asString()).isEqualTo("replay-under-way");
    replayed(ADMINISTRATOR);
  }
}

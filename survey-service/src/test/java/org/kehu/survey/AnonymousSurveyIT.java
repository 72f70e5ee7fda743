package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Surveys whose answers nobody can trace, looked at from everywhere a trace could be. */
@KehuServiceTest
class AnonymousSurveyIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private MongoTemplate mongo;
  private Suite suite;
  private String survey = "";
  private final List<String> customers = new ArrayList<>();
  private final List<String> invitations = new ArrayList<>();

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void aRunningAnonymousSurvey() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
    survey = suite.runningAnonymousSurvey("revisit-satisfaction");
  }

  /** The personal link of one more customer. */
  private String link() {
    String customer = Suite.id();
    Suite.tellCustomerIn("华东", "A", customer, 1, "NORMAL", "dep:customer-service");
    HttpResponse<String> invited =
        await()
            .atMost(SOON)
            .until(
                () ->
                    suite.post(
                        survey + "/invitations",
                        SUPERVISOR,
                        "{\"customerId\":\"" + customer + "\"}"),
                answer -> answer.statusCode() == 201);
    String invitation = json(invited).path("id").asString();
    customers.add(customer);
    invitations.add(invitation);
    return json(suite.get(survey + "/invitations/" + invitation + "/link", AGENT))
        .path("path")
        .asString();
  }

  private static Map<String, String> answers(int score) {
    String point = Integer.toString(score);
    Map<String, String> fields = new HashMap<>();
    for (String question : List.of("accuracy", "timeliness", "service-attitude", "cooperation")) {
      fields.put(question, point);
    }
    fields.put("open-issue", "no");
    return fields;
  }

  private List<Document> kept() {
    String id = survey.substring(survey.lastIndexOf('/') + 1);
    return mongo.find(
        new Query(Criteria.where("surveyId").is(id)), Document.class, "anonymous_responses");
  }

  private JsonNode results() {
    return json(suite.get(survey + "/results", MANAGER));
  }

  @Test
  @Proves({"M28", "S-06", "S-07"})
  void nothingLeadsFromAnAnswerToAPersonAndResultsAreToldOnceItIsClosed() {
    for (int i = 0; i < 5; i++) {
      String link = link();
      assertThat(suite.get(link, null).body()).contains("本调查为匿名调查").doesNotContain("暂存");
      HttpResponse<String> sent = suite.form(link, answers(i == 0 ? 0 : 10));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
      assertThat(suite.get(link, null).statusCode()).isEqualTo(409);
      assertThat(results().path("withheld").asString()).isEqualTo("STILL_OPEN");
      assertThat(results().has("overall") && !results().path("overall").isNull()).isFalse();
    }
    assertThat(json(suite.get(survey + "/results/groups?by=GRADE", MANAGER)).path("groups"))
        .isEmpty();
    assertThat(suite.post(survey + "/close", MANAGER, null).statusCode()).isEqualTo(200);

    JsonNode told = json(suite.get(survey + "/results", GENERAL_MANAGER));
    assertThat(told.path("n").asInt()).isEqualTo(5);
    assertThat(told.path("invitations").asInt()).isEqualTo(5);
    assertThat(told.at("/overall/value").decimalValue()).isEqualByComparingTo("8");
    assertThat(told.path("low").isNull() || told.path("low").isMissingNode()).isTrue();
    JsonNode groups = json(suite.get(survey + "/results/groups?by=GRADE", MANAGER)).path("groups");
    assertThat(groups).hasSize(1);
    assertThat(groups.at("/0/key").asString()).isEmpty();
    assertThat(json(suite.get(survey + "/responses", AGENT)).path("items")).isEmpty();
    assertUntraceable();
  }

  private void assertUntraceable() {
    List<Document> responses = kept();
    assertThat(responses)
        .hasSize(5)
        .allSatisfy(one -> {
          assertThat(one.keySet())
              .isSubsetOf("_id", "surveyId", "answers", "overall", "areas", "_class");
          assertThat(one.toJson()).doesNotContain(customers).doesNotContain(invitations);
        });
    List<String> ids = responses.stream().map(one -> one.getString("_id")).toList();
    for (String collection : mongo.getCollectionNames()) {
      if (!collection.equals("anonymous_responses")) {
        assertThat(mongo.findAll(Document.class, collection))
            .as(collection)
            .noneMatch(document -> ids.stream().anyMatch(document.toString()::contains));
      }
    }
    assertThat(Events.in("kehu.survey.v1"))
        .filteredOn(event -> customers.stream().anyMatch(event.body()::contains))
        .extracting(Events.Heard::type)
        .isSubsetOf("kehu.survey.invitation-issued.v1", "kehu.survey.notice-requested.v1");
  }

  @Test
  @Proves("M28")
  void fiftyParallelPostsLeaveOneAnonymousResponse() throws Exception {
    String link = link();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> posts = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        posts.add(() -> suite.form(link, answers(9)).statusCode());
      }
      for (Future<Integer> post : threads.invokeAll(posts)) {
        statuses.add(post.get());
      }
    }

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
    assertThat(kept()).hasSize(1);
  }

  @Test
  @Proves("M28")
  void staffNoteNoAnonymousAnswersAndNothingIsSavedForLater() {
    String link = link();
    HttpResponse<String> noted =
        suite.post(
            survey + "/responses",
            AGENT,
            "{\"invitationId\":\"%s\",\"channel\":\"PAPER\",\"answers\":[{\"question\":\"accuracy\",\"score\":9}]}"
                .formatted(invitations.getFirst()));
    assertThat(noted.statusCode()).isEqualTo(409);
    assertThat(json(noted).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:not-by-staff");

    Map<String, String> some = Map.of("accuracy", "9");
    assertThat(suite.form(link + "?lang=zh&save", some).statusCode()).isEqualTo(409);
    assertThat(suite.form(link, some).statusCode()).isEqualTo(422);
    Query ofInvitation = new Query(Criteria.where("invitationId").is(invitations.getFirst()));
    assertThat(mongo.find(ofInvitation, Document.class, "saved_answers")).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  @Proves({"M28", "S-08"})
  void tooFewAnonymousAnswersAreNotToldAndAReportWaitsForTheEnd() {
    String report = "{\"surveyId\":\"%s\",\"title\":\"匿名调查分析报告\"}";
    String body = report.formatted(survey.substring(survey.lastIndexOf('/') + 1));
    for (int i = 0; i < 4; i++) {
      assertThat(suite.form(link(), answers(9)).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> early = suite.post("/api/v1/satisfaction-reports", SUPERVISOR, body);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:report-survey-still-open");

    assertThat(suite.post(survey + "/close", MANAGER, null).statusCode()).isEqualTo(200);
    assertThat(results().path("withheld").asString()).isEqualTo("TOO_FEW");
    assertThat(results().path("questions")).isEmpty();
    HttpResponse<String> few = suite.post("/api/v1/satisfaction-reports", SUPERVISOR, body);
    assertThat(json(few).path("type").asString())
        .isEqualTo("urn:kehu:problem:survey:report-too-few-responses");
  }
}

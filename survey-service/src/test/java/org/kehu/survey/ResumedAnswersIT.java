package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Answering now and going on later, with the same link and without a script. */
@KehuServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ResumedAnswersIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CHECKED = "id=\"timeliness-7\" checked";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private MongoTemplate mongo;
  private Suite suite;
  private String invitation = "";
  private String link = "";

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void somebodyHasALink() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    String caseId = Suite.id();
    Suite.tellResolved(caseId, 1, Suite.id(), null);
    invitation = suite.invitedAfter(caseId, PORTAL);
    String path = suite.handlingPath() + "/invitations/" + invitation + "/link";
    link = json(suite.get(path, PORTAL)).path("path").asString();
  }

  @AfterEach
  void backToNow() {
    ((MovableClock) clock).reset();
  }

  private long kept() {
    Criteria ofInvitation = Criteria.where("invitationId").is(invitation);
    return mongo.find(new Query(ofInvitation), org.bson.Document.class, "saved_answers").stream()
        .mapToLong(saved -> saved.getList("answers", Object.class).size())
        .sum();
  }

  private HttpResponse<String> save(Map<String, String> fields) {
    return suite.form(link + "?lang=zh&save", fields);
  }

  @Test
  @Proves("M28")
  void whatIsSavedIsThereAgainUntilItIsSent(CapturedOutput output) {
    HttpResponse<String> saved = save(Map.of("timeliness", "7", "suggestion", "先存一下"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(saved.body()).contains("已暂存").contains("lang=\"zh-CN\"");
    HttpResponse<String> again = suite.get(link, null);
    assertThat(again.body()).contains(CHECKED, "先存一下").doesNotContain("role=\"alert\"");
    assertThat(json(suite.get(responses(), PORTAL)).path("items")).isEmpty();

    assertThat(save(Map.of("timeliness", "7", "result", "6")).statusCode()).isEqualTo(200);
    assertThat(suite.get(link, null).body()).contains(CHECKED).doesNotContain("先存一下");

    Map<String, String> all = Map.of("timeliness", "7", "result", "6", "service-attitude", "8");
    assertThat(suite.form(link, all).statusCode()).isEqualTo(200);
    assertThat(save(all).statusCode()).isEqualTo(409);
    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isZero());
    assertThat(Events.in("kehu.survey.v1"))
        .filteredOn(event -> event.body().contains(invitation))
        .filteredOn(event -> event.type().equals("kehu.survey.answers-saved.v1"))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.body()).doesNotContain("先存一下"));
    assertThat(output.getAll()).doesNotContain(link.substring("/s/".length()), "先存一下");
  }

  private String responses() {
    String path = suite.handlingPath() + "/invitations/" + invitation;
    String caseId = json(suite.get(path, PORTAL)).path("caseId").asString();
    return suite.handlingPath() + "/responses?caseId=" + caseId;
  }

  @Test
  @Proves("M28")
  void whatIsWrongIsShownAndNotSaved() {
    HttpResponse<String> refused = save(Map.of("timeliness", "11"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"timeliness-error\"")
        .doesNotContain("id=\"result-error\"");
    assertThat(kept()).isZero();
    assertThat(suite.form("/s/" + "A".repeat(44) + "?lang=zh&save", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  @Proves("M28")
  void whatWasSavedIsForgottenWhenTheInvitationEnds() {
    assertThat(save(Map.of("timeliness", "7")).statusCode()).isEqualTo(200);
    assertThat(kept()).isOne();

    String path = suite.handlingPath() + "/invitations/" + invitation + "/withdraw";
    assertThat(suite.post(path, SUPERVISOR, null).statusCode()).isEqualTo(200);

    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isZero());
    assertThat(save(Map.of("timeliness", "7")).statusCode()).isEqualTo(410);
  }
}

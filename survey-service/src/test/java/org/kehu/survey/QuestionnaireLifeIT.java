package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A version of a questionnaire from its draft to its retirement, and back where that is allowed.
 */
@KehuServiceTest
class QuestionnaireLifeIT {

  @LocalServerPort private int port;
  private Suite suite;
  private String path;

  @BeforeEach
  void draft() {
    suite = new Suite(port);
    HttpResponse<String> drafted =
        suite.post(
            "/api/v1/questionnaires",
            SUPERVISOR,
            """
            {"code": "life-%s", "title": {"zh": "回访问卷", "en": "Revisit"},
             "introduction": {"zh": "占用您一分钟。", "en": "One minute, please."},
             "sections": [{"code": "all", "title": {"zh": "总体", "en": "All"}, "questions": [
               {"code": "recommend", "kind": "NPS", "text": {"zh": "您会推荐我们吗?", "en": "Recommend?"},
                "required": true, "scale": {"min": 0, "max": 10}}]}]}
            """
                .formatted(Suite.id().substring(24)));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    path = drafted.headers().firstValue("Location").orElseThrow();
  }

  private void moves(String move, String by, String to) {
    HttpResponse<String> moved = suite.post(path + move, by, null);
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    assertThat(json(moved).path("status").asString("")).isEqualTo(to);
  }

  private void refuses(String move, String by, String allowed) {
    HttpResponse<String> refused = suite.post(path + move, by, null);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(json(refused).path("allowedMoves").toString()).isEqualTo(allowed);
  }

  @Test
  @Proves("M12")
  void whatWasApprovedCanBeReturnedAndRevisedOnlyOnTheVersionThatWasRead() {
    refuses("/return", GENERAL_MANAGER, "[\"REVISE\",\"APPROVE\",\"RETIRE\"]");
    moves("/approve", GENERAL_MANAGER, "APPROVED");
    assertThat(suite.post(path + "/return", MANAGER, null).statusCode()).isEqualTo(403);
    moves("/return", GENERAL_MANAGER, "DRAFT");

    String title = "{\"title\": {\"zh\": \"季度回访问卷\", \"en\": \"Quarterly revisit\"}}";
    HttpResponse<String> blind = suite.patch(path, SUPERVISOR, title);
    HttpResponse<String> stale = suite.patch(path, SUPERVISOR, title, "If-Match", "\"1\"");
    HttpResponse<String> revised = suite.patch(path, SUPERVISOR, title, "If-Match", "\"3\"");

    assertThat(blind.statusCode()).as(blind.body()).isEqualTo(428);
    assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
    assertThat(json(stale).path("type").asString("")).endsWith(":version-stale");
    assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
    assertThat(json(revised).at("/title/zh").asString("")).isEqualTo("季度回访问卷");
    assertThat(revised.headers().firstValue("ETag")).contains("\"4\"");
  }

  @Test
  void whatIsRetiredStaysSo() {
    moves("/approve", GENERAL_MANAGER, "APPROVED");
    moves("/publish", SUPERVISOR, "PUBLISHED");
    refuses("/return", GENERAL_MANAGER, "[\"RETIRE\"]");
    assertThat(suite.post(path + "/retire", SUPERVISOR, null).statusCode()).isEqualTo(403);

    HttpResponse<String> stale = suite.post(path + "/retire", MANAGER, null, "If-Match", "\"2\"");
    assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
    moves("/retire", MANAGER, "RETIRED");

    for (String move : new String[] {"/approve", "/return", "/publish", "/retire"}) {
      refuses(move, GENERAL_MANAGER, "[]");
    }
  }
}

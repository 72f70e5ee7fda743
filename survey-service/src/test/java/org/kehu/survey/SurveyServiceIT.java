package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.AGENT;
import static org.kehu.survey.Suite.GENERAL_MANAGER;
import static org.kehu.survey.Suite.KEY_ACCOUNTS;
import static org.kehu.survey.Suite.MANAGER;
import static org.kehu.survey.Suite.OFFICER;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.SALES;
import static org.kehu.survey.Suite.SUPERVISOR;
import static org.kehu.survey.Suite.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service over HTTP and Kafka, on the embedded broker and database. */
@KehuServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SurveyServiceIT {

  @Autowired private EventSeal seal;

  private static final String EVENTS = "kehu.survey.v1";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Map<String, String> TWOS =
      Map.of("service-attitude", "2", "timeliness", "2", "result", "2", "suggestion", "一直没人回电话");
  private static final Map<String, String> NINES =
      Map.of("service-attitude", "9", "timeliness", "9", "result", "9");

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private Clock clock;
  private Suite suite;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void knowTheStaff() {
    suite = new Suite(port);
    ((MovableClock) clock).reset();
    // Rights need the staff directory; a department's own list is empty, not refused, without it.
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(suite.get("/api/v1/surveys?code=handling", AGENT).statusCode())
                .isEqualTo(200));
  }

  @AfterAll
  static void everythingToldIsAsTheSchemasSay() {
    Map<String, Schema> schemas = new TreeMap<>();
    List<Events.Heard> heard = new ArrayList<>(Events.in(EVENTS));
    heard.addAll(Events.in("kehu.survey.state.v1"));
    assertThat(heard).hasSizeGreaterThan(100);
    for (Events.Heard event : heard) {
      Schema schema = schemas.computeIfAbsent(event.type(), SurveyServiceIT::schema);
      assertThat(schema.validate(event.body(), InputFormat.JSON))
          .as("%s %s", event.type(), event.body())
          .isEmpty();
      assertThat(event.body()).doesNotContain("回电话", "测试公司");
    }
    Map<String, Long> last = new TreeMap<>();
    for (Events.Heard event : heard) {
      if (event.topic().equals(EVENTS)) {
        assertThat(event.sequence())
            .as("%s %s", event.key(), event.type())
            .isEqualTo(last.getOrDefault(event.key(), 0L) + 1);
        last.put(event.key(), event.sequence());
      }
    }
  }

  private static Schema schema(String type) {
    String file = "schemas/" + type + ".json";
    try (InputStream in = SurveyServiceIT.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private String handlingPath() {
    return suite.handlingPath();
  }

  private String invitedAfter(String caseId) {
    return suite.invitedAfter(caseId, PORTAL);
  }

  private String invitedAnonymously() {
    String caseId = Suite.id();
    Suite.tellResolved(caseId, 1, Suite.id(), null);
    return invitedAfter(caseId);
  }

  private String linkOf(String invitation) {
    HttpResponse<String> link =
        suite.get(handlingPath() + "/invitations/" + invitation + "/link", PORTAL);
    assertThat(link.statusCode()).as(link.body()).isEqualTo(200);
    return json(link).get("path").asString();
  }

  private List<Events.Heard> toldAbout(String id) {
    return Events.of(EVENTS, id);
  }

  @Test
  @Proves({"S-01", "S-05"})
  void theSurveyOnHandlingIsThereFromTheFirstStart() {
    JsonNode survey = json(suite.get(handlingPath(), AGENT));

    assertThat(survey.get("status").asString()).isEqualTo("RUNNING");
    assertThat(survey.get("trigger").asString()).isEqualTo("CASE_RESOLVED");
    assertThat(survey.get("purpose").asString()).isNotBlank();
    JsonNode questionnaire =
        json(
            suite.get("/api/v1/questionnaires/" + survey.get("questionnaireId").asString(), AGENT));
    assertThat(questionnaire.get("status").asString()).isEqualTo("PUBLISHED");
    assertThat(questionnaire.at("/sections/0/questions")).hasSize(3);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.survey.state.v1", survey.get("id").asString()))
                .isNotEmpty());
  }

  /** Whoever reads the topic sees that somebody is invited, and not the link. */
  private void theLinkIsTakenByNotice(Events.Heard asked, String customer, String link) {
    JsonNode notice = Suite.JSON.readTree(Objects.requireNonNull(asked.body()));
    assertThat(notice.get("recipientKind").asString()).isEqualTo("CUSTOMER");
    assertThat(notice.get("recipientId").asString()).isEqualTo(customer);
    assertThat(notice.get("template").asString()).isEqualTo("survey-invitation");
    assertThat(notice.at("/values/until").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(asked.body()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    assertThat(seal.open("notice link", notice.at("/values/link").asString())).endsWith(link);
  }

  @Test
  @Proves({"M28", "S-03", "S-06"})
  void aResolvedCaseLeadsToALowScoreInOneCausalChain(CapturedOutput output) {
    String customer = Suite.id();
    String caseId = Suite.id();
    String chain = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "own:st-feng-dakehu", "dep:key-accounts");
    Suite.tellResolved(caseId, 1, chain, customer);
    Suite.tellResolved(caseId, 1, chain, customer);
    String invitation = invitedAfter(caseId);
    String link = linkOf(invitation);

    HttpResponse<String> page = suite.get(link, null, "Accept-Language", "zh-CN");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("投诉处理满意度调查").doesNotContain("测试公司", customer, caseId);
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "style-src 'sha256-");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();

    HttpResponse<String> thanks = suite.form(link, TWOS, "Accept-Language", "zh-CN");
    assertThat(thanks.statusCode()).as(thanks.body()).isEqualTo(200);
    assertThat(thanks.body()).contains("谢谢您");
    HttpResponse<String> twice = suite.form(link, TWOS, "Accept-Language", "zh-CN");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("您已提交过");
    assertThat(suite.get(link, null, "Accept-Language", "en").statusCode()).isEqualTo(409);

    JsonNode response =
        json(suite.get(handlingPath() + "/responses?caseId=" + caseId, KEY_ACCOUNTS))
            .at("/items/0");
    assertThat(response.at("/score/value").decimalValue()).isEqualByComparingTo("2");
    assertThat(response.at("/score/formula").asString()).isEqualTo("weighted-mean-10");
    assertThat(response.get("low").asBoolean()).isTrue();
    String responseId = response.get("id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(toldAbout(responseId))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.survey.response-submitted.v1", "kehu.survey.low-score-found.v1");
          assertThat(toldAbout(invitation))
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.survey.invitation-issued.v1",
                  "kehu.survey.notice-requested.v1",
                  "kehu.survey.invitation-answered.v1");
        });
    theLinkIsTakenByNotice(toldAbout(invitation).get(1), customer, link);
    List<Events.Heard> all = new ArrayList<>(toldAbout(responseId));
    all.addAll(toldAbout(invitation));
    assertThat(all)
        .allSatisfy(event -> {
          assertThat(event.headers()).containsEntry("correlationid", chain);
          assertThat(event.headers()).containsEntry("customerid", customer);
        });
    JsonNode low = Suite.JSON.readTree(toldAbout(responseId).getLast().body());
    assertThat(low.get("score").decimalValue()).isEqualByComparingTo("2");
    assertThat(low.get("area").asString()).isEqualTo("service-attitude");
    assertThat(low.get("caseId").asString()).isEqualTo(caseId);
    String token = link.substring("/s/".length());
    assertThat(output.getAll()).doesNotContain(token);
    assertThat(metrics())
        .contains("kehu_survey_invitations_total", "kehu_survey_low_scores_total")
        .contains("kehu_survey_links_fetched_total", "kehu_survey_response_rate")
        .contains("/s/{token}")
        .doesNotContain(token);
  }

  private String metrics() {
    return new Suite(managementPort).get("/actuator/prometheus", null).body();
  }

  @Test
  @Proves("M28")
  void fiftyParallelPostsLeaveOneResponse() throws Exception {
    String invitation = invitedAnonymously();
    String link = linkOf(invitation);
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> posts = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        posts.add(() -> suite.form(link, NINES).statusCode());
      }
      for (Future<Integer> post : threads.invokeAll(posts)) {
        statuses.add(post.get());
      }
    }

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
    String caseId =
        json(suite.get(handlingPath() + "/invitations/" + invitation, PORTAL))
            .get("caseId")
            .asString();
    assertThat(json(suite.get(handlingPath() + "/responses?caseId=" + caseId, PORTAL)).get("items"))
        .hasSize(1);
  }

  @Test
  @Proves("M28")
  void anExpiredLinkIsRefusedKindlyAndItsInvitationExpires() {
    String invitation = invitedAnonymously();
    String link = linkOf(invitation);
    ((MovableClock) clock).move(Duration.ofDays(15));

    HttpResponse<String> page = suite.get(link, null, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This survey is over");
    assertThat(suite.form(link, NINES).statusCode()).isEqualTo(410);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(toldAbout(invitation))
                .extracting(Events.Heard::type)
                .contains("kehu.survey.invitation-expired.v1"));
    HttpResponse<String> fetched =
        suite.get(handlingPath() + "/invitations/" + invitation + "/link", PORTAL);
    assertThat(fetched.statusCode()).isEqualTo(409);
    assertThat(json(fetched).get("state").asString()).isEqualTo("EXPIRED");
  }

  @Test
  @Proves("M28")
  void aForgedLinkIsNotFound() {
    String link = linkOf(invitedAnonymously());
    char last = link.charAt(link.length() - 1);
    String forged = link.substring(0, link.length() - 1) + (last == 'A' ? 'B' : 'A');

    for (String wrong : List.of(forged, "/s/x", "/s/" + "A".repeat(44))) {
      HttpResponse<String> page = suite.get(wrong, null);
      assertThat(page.statusCode()).as(wrong).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      assertThat(page.body()).contains("链接无效");
    }
  }

  @Test
  void wrongAnswersAreShownAgainWithTheReasonNextToEach() {
    String link = linkOf(invitedAnonymously());

    HttpResponse<String> again =
        suite.form(link + "?lang=en", Map.of("timeliness", "11", "suggestion", "x".repeat(1001)));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.headers().firstValue("Content-Language")).contains("en");
    assertThat(again.body())
        .contains("id=\"service-attitude-error\">Please choose an answer")
        .contains("id=\"timeliness-error\">Please choose a number from 0 to 10")
        .contains("id=\"suggestion-error\">Please use at most 1000 characters; it has 1001");
    assertThat(suite.form(link, NINES).statusCode()).isEqualTo(200);
  }

  @Test
  void staffNoteAnswersGivenByPhoneOnce() {
    String invitation = invitedAnonymously();
    String body =
        """
        {"invitationId":"%s","channel":"PHONE","answers":[{"question":"service-attitude","score":8},
         {"question":"timeliness","score":7},{"question":"result","score":9}]}
        """
            .formatted(invitation);
    String path = handlingPath() + "/responses";

    HttpResponse<String> wrong =
        suite.post(
            path,
            AGENT,
            body.replace("\"score\":7", "\"text\":\"七\"").replace("\"result\"", "\"price\""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).get("errors").toString())
        .contains("/answers/1", "/answers/2", "\"/answers\"");

    String key = Suite.id();
    HttpResponse<String> noted = suite.post(path, AGENT, body, "Idempotency-Key", key);
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
    assertThat(json(noted).at("/score/value").decimalValue()).isEqualByComparingTo("8");
    assertThat(json(noted).get("low").asBoolean()).isFalse();
    HttpResponse<String> repeated = suite.post(path, AGENT, body, "Idempotency-Key", key);
    assertThat(repeated.statusCode()).isEqualTo(201);
    assertThat(repeated.headers().firstValue("Idempotency-Replayed")).contains("true");
    HttpResponse<String> second = suite.post(path, AGENT, body);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).get("type").asString())
        .isEqualTo("urn:kehu:problem:survey:already-answered");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    json(suite.get(handlingPath() + "/invitations/" + invitation, AGENT))
                        .get("status")
                        .asString())
                .isEqualTo("ANSWERED"));
  }

  @Test
  void whatBelongsToACustomerIsSeenByTheCustomersPeopleUpToTheirClearance() {
    String customer = Suite.id();
    String caseId = Suite.id();
    Suite.tellCustomer(customer, 1, "RESTRICTED", "own:st-feng-dakehu", "dep:key-accounts");
    Suite.tellResolved(caseId, 1, Suite.id(), customer);
    String path = handlingPath() + "/invitations?caseId=" + caseId;
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(json(suite.get(path, KEY_ACCOUNTS)).get("items")).hasSize(1));
    String invitation = json(suite.get(path, KEY_ACCOUNTS)).at("/items/0/id").asString();
    String one = handlingPath() + "/invitations/" + invitation;

    assertThat(json(suite.get(path, AGENT)).get("items")).isEmpty();
    assertThat(suite.get(one, AGENT).statusCode()).isEqualTo(404);
    assertThat(suite.get(one + "/link", AGENT).statusCode()).isEqualTo(404);
    assertThat(suite.get(one, SALES).statusCode()).isEqualTo(404);
    assertThat(suite.get(one, PORTAL).statusCode()).isEqualTo(404);
    assertThat(suite.get(one, SUPERVISOR).statusCode()).isEqualTo(200);

    Suite.tellCustomer(customer, 2, "NORMAL", "own:st-han-xiaoshou", "dep:sales");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(suite.get(one, SALES).statusCode()).isEqualTo(200);
          assertThat(suite.get(one, AGENT).statusCode()).isEqualTo(200);
          assertThat(suite.get(one, KEY_ACCOUNTS).statusCode()).isEqualTo(404);
        });
  }

  @Test
  void anInvitationOfACustomerWhoIsNotKnownYetIsHiddenUntilTheCustomerIs() {
    String customer = Suite.id();
    String caseId = Suite.id();
    Suite.tellResolved(caseId, 1, Suite.id(), customer);
    String path = handlingPath() + "/invitations?caseId=" + caseId;
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(json(suite.get(path, GENERAL_MANAGER)).get("items")).hasSize(1));
    assertThat(json(suite.get(path, SUPERVISOR)).get("items")).isEmpty();

    Suite.tellCustomer(customer, 1, "NORMAL", "dep:sales");

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(json(suite.get(path, AGENT)).get("items")).hasSize(1));
  }

  @Test
  void whoHasNoRightIsRefused() {
    String link = handlingPath() + "/invitations/" + invitedAnonymously() + "/link";

    assertThat(suite.get(link, null).statusCode()).isEqualTo(401);
    assertThat(suite.get(link, OFFICER).statusCode()).isEqualTo(403);
    assertThat(suite.get(link, KEY_ACCOUNTS).statusCode()).isEqualTo(403);
    assertThat(suite.get(handlingPath() + "/results", AGENT).statusCode()).isEqualTo(403);
    assertThat(suite.post("/api/v1/questionnaires", AGENT, "{}").statusCode()).isEqualTo(403);
  }

  private static String priceQuestionnaire(String code) {
    return """
    {"code": "%s", "title": {"zh": "套餐价格满意度", "en": "Package price"},
     "introduction": {"zh": "占用您一分钟。", "en": "One minute, please."},
     "sections": [{"code": "price", "title": {"zh": "套餐价格", "en": "Price"}, "questions": [
       {"code": "recommend", "kind": "NPS", "text": {"zh": "您会推荐我们吗?", "en": "Recommend?"},
        "required": true, "scale": {"min": 0, "max": 10}},
       {"code": "package-price", "kind": "CSAT", "area": "package-price",
        "text": {"zh": "您对套餐价格满意吗?", "en": "Satisfied?"}, "required": true,
        "scale": {"min": 1, "max": 5}},
       {"code": "easy", "kind": "CES", "text": {"zh": "办理是否容易?", "en": "Easy?"},
        "scale": {"min": 1, "max": 7}},
       {"code": "package", "kind": "SINGLE", "text": {"zh": "您用哪个套餐?", "en": "Which?"},
        "options": [{"code": "basic", "text": {"zh": "基础", "en": "Basic"}},
                    {"code": "full", "text": {"zh": "全能", "en": "Full"}}]},
       {"code": "company", "kind": "MATRIX", "area": "company",
        "text": {"zh": "对公司的评价", "en": "Our company"}, "scale": {"min": 1, "max": 5},
        "rows": [{"code": "quality", "text": {"zh": "质量", "en": "Quality"}},
                 {"code": "service", "text": {"zh": "服务", "en": "Service"}}]}]}]}
    """
        .formatted(code);
  }

  private String publishedQuestionnaire(String code) {
    HttpResponse<String> drafted =
        suite.post("/api/v1/questionnaires", SUPERVISOR, priceQuestionnaire(code));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    String path = drafted.headers().firstValue("Location").orElseThrow();
    assertThat(suite.post(path + "/approve", MANAGER, null).statusCode()).isEqualTo(403);
    HttpResponse<String> early = suite.post(path + "/publish", MANAGER, null);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).get("allowedMoves").toString())
        .isEqualTo("[\"REVISE\",\"APPROVE\",\"RETIRE\"]");
    assertThat(suite.post(path + "/approve", GENERAL_MANAGER, null).statusCode()).isEqualTo(200);
    assertThat(suite.post(path + "/publish", SUPERVISOR, null).statusCode()).isEqualTo(200);
    return json(drafted).get("id").asString();
  }

  private String runningSurvey(String code, String questionnaire) {
    String plan =
        """
        {"code": "%s", "title": {"zh": "年度客户满意度调查", "en": "Satisfaction"},
         "purpose": "了解全体客户对服务质量的评价", "scope": "全部在册企业客户", "frequency": "YEARLY",
         "methods": ["LINK", "PHONE"], "resources": "公司办公室发放,客户服务部汇总",
         "questionnaireId": "%s", "validDays": 30}
        """
            .formatted(code, questionnaire);
    HttpResponse<String> planned = suite.post("/api/v1/surveys", SUPERVISOR, plan);
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    String path = planned.headers().firstValue("Location").orElseThrow();
    assertThat(suite.post(path + "/start", MANAGER, null).statusCode()).isEqualTo(200);
    return path;
  }

  @Test
  @Proves({"M27", "S-04"})
  void aQuestionnaireIsApprovedByTheGeneralManagerAndNeverChangesOncePublished() {
    String id = publishedQuestionnaire("price-approval");
    String path = "/api/v1/questionnaires/" + id;
    String etag = suite.get(path, SUPERVISOR).headers().firstValue("ETag").orElseThrow();
    String patch = "{\"title\":{\"zh\":\"新\",\"en\":\"New\"}}";

    assertThat(suite.patch(path, SUPERVISOR, patch).statusCode()).isEqualTo(428);
    HttpResponse<String> refused = suite.patch(path, SUPERVISOR, patch, "If-Match", etag);
    assertThat(refused.statusCode()).isEqualTo(409);
    HttpResponse<String> next = suite.post(path + "/versions", SUPERVISOR, null);
    assertThat(next.statusCode()).isEqualTo(201);
    assertThat(json(next).get("versionNumber").asInt()).isEqualTo(2);
    String draft = next.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> revised =
        suite.patch(
            draft, SUPERVISOR, patch, "If-Match", next.headers().firstValue("ETag").orElseThrow());
    assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
    assertThat(json(revised).at("/title/zh").asString()).isEqualTo("新");
    assertThat(json(suite.get(path, SUPERVISOR)).at("/title/zh").asString()).isEqualTo("套餐价格满意度");
    HttpResponse<String> taken =
        suite.post("/api/v1/questionnaires", SUPERVISOR, priceQuestionnaire("price-approval"));
    assertThat(taken.statusCode()).isEqualTo(409);
  }

  @Test
  void badRequestsSayWhatWouldBeRight() {
    HttpResponse<String> wrongScale =
        suite.post(
            "/api/v1/questionnaires",
            SUPERVISOR,
            priceQuestionnaire("wrong-scale").replace("\"max\": 7", "\"max\": 6"));
    assertThat(wrongScale.statusCode()).isEqualTo(422);
    assertThat(json(wrongScale).at("/errors/0/pointer").asString())
        .isEqualTo("/sections/0/questions/2/scale");
    assertThat(wrongScale.body()).contains("1–5, 1–7");

    HttpResponse<String> unknown =
        suite.post(
            "/api/v1/questionnaires",
            SUPERVISOR,
            priceQuestionnaire("unknown").replace("\"introduction\"", "\"intro\""));
    assertThat(unknown.statusCode()).isEqualTo(400);

    HttpResponse<String> badCode =
        suite.post("/api/v1/questionnaires", SUPERVISOR, priceQuestionnaire("Not A Code"));
    assertThat(badCode.statusCode()).isEqualTo(422);

    HttpResponse<String> noQuestionnaire =
        suite.post(
            "/api/v1/surveys",
            SUPERVISOR,
            """
            {"code": "none", "title": {"zh": "调查", "en": "Survey"}, "purpose": "x", "scope": "x",
             "frequency": "ONCE", "methods": ["LINK"], "resources": "x", "questionnaireId": "%s"}
            """
                .formatted(Suite.id()));
    assertThat(noQuestionnaire.statusCode()).isEqualTo(422);
    assertThat(suite.get("/api/v1/surveys?status=OPEN", AGENT).statusCode()).isEqualTo(400);
    assertThat(suite.get("/api/v1/surveys/none", AGENT).statusCode()).isEqualTo(404);
    assertThat(
            suite
                .post(
                    handlingPath() + "/invitations",
                    SUPERVISOR,
                    "{\"customerId\":\"" + Suite.id() + "\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @Proves({"S-06", "S-07", "M27"})
  void resultsEqualARecountAndTooFewAreNotShown() {
    String survey = runningSurvey("annual-recount", publishedQuestionnaire("price-recount"));
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "dep:customer-service");
    Random random = new Random(20261123);
    int[] nps = new int[11];
    long priceSum = 0;
    int priceTop = 0;
    long easySum = 0;
    int easyCount = 0;
    long rowSum = 0;
    long scores = 0;
    int n = 23;
    for (int i = 0; i < n; i++) {
      int recommend = random.nextInt(11);
      int price = 1 + random.nextInt(5);
      int easy = random.nextInt(8);
      int row = 1 + random.nextInt(5);
      nps[recommend]++;
      priceSum += price;
      priceTop += price >= 4 ? 1 : 0;
      rowSum += row;
      easySum += easy;
      easyCount += easy > 0 ? 1 : 0;
      scores += answered(survey, customer, recommend, price, easy, row);
      if (i == 3) {
        JsonNode few = json(suite.get(survey + "/results", MANAGER));
        assertThat(few.get("suppressed").asBoolean()).isTrue();
        assertThat(few.get("n").asInt()).isEqualTo(4);
        assertThat(few.has("overall")).isFalse();
        assertThat(few.get("questions")).isEmpty();
      }
    }
    // One more is invited and does not answer.
    assertThat(invite(survey, customer)).isNotBlank();

    JsonNode result = json(suite.get(survey + "/results", MANAGER));

    assertThat(result.get("n").asInt()).isEqualTo(n);
    assertThat(result.get("invitations").asInt()).isEqualTo(n + 1);
    assertThat(result.get("responseRate").decimalValue()).isEqualByComparingTo("95.83");
    int promoters = nps[9] + nps[10];
    int detractors = nps[0] + nps[1] + nps[2] + nps[3] + nps[4] + nps[5] + nps[6];
    assertThat(score(result, "recommend", "nps"))
        .isEqualByComparingTo(ratio(100L * (promoters - detractors), n));
    assertThat(score(result, "package-price", "csat-mean"))
        .isEqualByComparingTo(ratio(priceSum, n));
    assertThat(score(result, "package-price", "csat-top-2-box"))
        .isEqualByComparingTo(ratio(100L * priceTop, n));
    assertThat(score(result, "easy", "ces-mean")).isEqualByComparingTo(ratio(easySum, easyCount));
    assertThat(score(result, "company", "csat-mean")).isEqualByComparingTo(ratio(rowSum, n));
    assertThat(result.at("/overall/value").decimalValue())
        .isEqualByComparingTo(
            BigDecimal.valueOf(scores)
                .divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP)
                .movePointLeft(2));
    assertThat(result.at("/overall/formula").asString()).isEqualTo("mean-of-responses");
    assertThat(json(suite.get(survey + "/results", SUPERVISOR)).get("n").asInt()).isEqualTo(n);
  }

  private static BigDecimal ratio(long sum, long n) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal score(JsonNode result, String question, String formula) {
    for (JsonNode one : result.get("questions")) {
      if (one.get("code").asString().equals(question)) {
        for (JsonNode score : one.get("scores")) {
          if (score.get("formula").asString().equals(formula)) {
            return score.get("value").decimalValue();
          }
        }
      }
    }
    throw new AssertionError("no " + formula + " of " + question + " in " + result);
  }

  private String invite(String survey, String customer) {
    String body = "{\"customerId\":\"" + customer + "\"}";
    // The customer is told by event and may not have arrived yet.
    HttpResponse<String> invited =
        await()
            .atMost(SOON)
            .until(
                () -> suite.post(survey + "/invitations", SUPERVISOR, body),
                response -> response.statusCode() == 201);
    return json(invited).get("id").asString();
  }

  /** Answers by phone; gives the score of the response times 100. */
  private long answered(
      String survey, String customer, int recommend, int price, int easy, int row) {
    String easyAnswer = easy == 0 ? "" : ",{\"question\":\"easy\",\"score\":" + easy + "}";
    String body =
        """
        {"invitationId":"%s","channel":"PAPER","answers":[{"question":"recommend","score":%d},
         {"question":"package-price","score":%d},{"question":"package","options":["full"]},
         {"question":"company","rows":{"quality":%d,"service":%d}}%s]}
        """
            .formatted(invite(survey, customer), recommend, price, row, row, easyAnswer);
    HttpResponse<String> noted = suite.post(survey + "/responses", AGENT, body);
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
    return json(noted).at("/score/value").decimalValue().movePointRight(2).longValueExact();
  }

  @Test
  void aClosedSurveyTakesNoAnswersAndSaysSo() {
    String survey = runningSurvey("annual-closed", publishedQuestionnaire("price-closed"));
    String customer = Suite.id();
    Suite.tellCustomer(customer, 1, "NORMAL", "dep:customer-service");
    String invitation = invite(survey, customer);
    String link =
        json(suite.get(survey + "/invitations/" + invitation + "/link", AGENT))
            .get("path")
            .asString();
    assertThat(suite.get(link, null, "Accept-Language", "en").body()).contains("Package price");
    assertThat(suite.post(survey + "/close", MANAGER, null).statusCode()).isEqualTo(200);

    HttpResponse<String> page = suite.get(link, null, "Accept-Language", "en");

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This survey is closed");
    HttpResponse<String> late =
        suite.post(survey + "/invitations", SUPERVISOR, "{\"customerId\":\"" + customer + "\"}");
    assertThat(late.statusCode()).isEqualTo(409);
  }

  @Test
  void aWithdrawnInvitationOpensNothing() {
    String invitation = invitedAnonymously();
    String link = linkOf(invitation);
    String path = handlingPath() + "/invitations/" + invitation;

    assertThat(suite.post(path + "/withdraw", SUPERVISOR, null).statusCode()).isEqualTo(200);
    assertThat(suite.form(link, NINES).statusCode()).isEqualTo(410);
    HttpResponse<String> again = suite.post(path + "/withdraw", SUPERVISOR, null);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).get("allowedMoves").toString()).isEqualTo("[]");
  }

  @Test
  void theRulesAreToldWithTheirShippedValues() {
    JsonNode rule = json(suite.get("/api/v1/policies/survey/low-score", SUPERVISOR));

    assertThat(rule.toString()).contains("\"threshold\":6", "OVERALL");
    assertThat(suite.get("/api/v1/policies/survey/low-score", AGENT).statusCode()).isEqualTo(403);
  }
}

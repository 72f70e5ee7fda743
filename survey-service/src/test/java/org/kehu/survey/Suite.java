package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.testkit.Events;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls survey-service as apps, staff and respondents do, and tells it what other services would.
 */
final class Suite {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = DescribedClient.create();
  private static final TestIssuer ISSUER = TestSuite.running().issuer();

  static final String PORTAL = ISSUER.app("portal", "surveys.read surveys.write");
  static final String AGENT = ISSUER.person("chen.kefu", "agent");
  static final String SUPERVISOR = ISSUER.person("zhou.zhuguan", "supervisor");
  static final String MANAGER = ISSUER.person("sun.jingli", "manager");
  static final String GENERAL_MANAGER = ISSUER.person("wang.zong", "general-manager");
  static final String SALES = ISSUER.person("han.xiaoshou", "account-manager");
  static final String KEY_ACCOUNTS = ISSUER.person("feng.dakehu", "account-manager");
  static final String OFFICER = ISSUER.person("wu.tousu", "complaint-officer");

  private final int port;

  Suite(int port) {
    this.port = port;
  }

  HttpResponse<String> get(String path, String token, String... headers) {
    return send("GET", path, token, null, headers);
  }

  HttpResponse<String> post(String path, String token, String body, String... headers) {
    return send("POST", path, token, body, headers);
  }

  HttpResponse<String> patch(String path, String token, String body, String... headers) {
    return send("PATCH", path, token, body, headers);
  }

  /** Attaches a file to a document, {@code <kind>/<id>}. */
  HttpResponse<String> attach(String owner, String name, String content, String token) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, content);
    return send(
        HttpRequest.newBuilder(uri("/api/v1/files/survey?owner=" + owner))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a CSV file as the body. */
  HttpResponse<String> file(String path, String token, String content, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(content));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> delete(String path, String token) {
    return send("DELETE", path, token, null);
  }

  private HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header(
          "Content-Type",
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a form as a browser does. */
  HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return rawForm(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Sends what claims to be a form. */
  HttpResponse<String> rawForm(String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "null")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Path of the survey on handling. */
  String handlingPath() {
    HttpResponse<String> list = get("/api/v1/surveys?code=handling", PORTAL);
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return "/api/v1/surveys/" + json(list).at("/items/0/id").asString("");
  }

  /** The invitation that a resolved case brings about, as this reader sees it. */
  String invitedAfter(String caseId, String reader) {
    String path = handlingPath() + "/invitations?caseId=" + caseId;
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(json(get(path, reader)).path("items")).hasSize(1));
    return json(get(path, reader)).at("/items/0/id").asString("");
  }

  /** Path of a new survey with a shipped questionnaire, not started yet. */
  String plannedSurvey(String questionnaire) {
    return plannedSurvey(questionnaire, false);
  }

  private String plannedSurvey(String questionnaire, boolean anonymous) {
    JsonNode found = json(get("/api/v1/questionnaires?code=" + questionnaire, SUPERVISOR));
    HttpResponse<String> planned =
        post(
            "/api/v1/surveys",
            SUPERVISOR,
            """
            {"code": "annual-%s", "title": {"zh": "2026 年度客户满意度调查", "en": "Satisfaction 2026"},
             "purpose": "了解全体客户对服务质量的评价", "scope": "全部在册客户", "frequency": "YEARLY",
             "methods": ["LINK", "PAPER"], "resources": "公司办公室发放，客户服务部汇总",
             "questionnaireId": "%s", "validDays": 60, "anonymous": %s}
            """
                .formatted(id().substring(0, 8), found.at("/items/0/id").asString(""), anonymous));
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    return planned.headers().firstValue("Location").orElseThrow();
  }

  /** The same, running. */
  String runningSurvey(String questionnaire) {
    return started(plannedSurvey(questionnaire));
  }

  /** A running survey whose answers nobody can trace. */
  String runningAnonymousSurvey(String questionnaire) {
    return started(plannedSurvey(questionnaire, true));
  }

  private String started(String survey) {
    assertThat(post(survey + "/start", MANAGER, null).statusCode()).isEqualTo(200);
    return survey;
  }

  /** A customer of this grade and region gives all questions of a revisit survey one score. */
  void answered(String survey, String grade, String region, int score) {
    answered(survey, grade, region, score, score);
  }

  /** The same with a score of its own for the timeliness. */
  void answered(String survey, String grade, String region, int score, int timeliness) {
    String customer = id();
    tellCustomerIn(region, grade, customer, 1, "NORMAL", "dep:customer-service");
    String body = "{\"customerId\":\"" + customer + "\"}";
    HttpResponse<String> invited =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> post(survey + "/invitations", SUPERVISOR, body),
                answer -> answer.statusCode() == 201);
    HttpResponse<String> noted =
        post(
            survey + "/responses",
            AGENT,
            """
            {"invitationId":"%s","channel":"PHONE","answers":[{"question":"accuracy","score":%d},
             {"question":"timeliness","score":%d},{"question":"service-attitude","score":%d},
             {"question":"cooperation","score":%d},{"question":"open-issue","options":["no"]}]}
            """
                .formatted(json(invited).path("id").asString(), score, timeliness, score, score));
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
  }

  /** Answers to the questionnaire on handling, noted by phone. */
  String answeredByPhone(String invitation, String by) {
    return answeredBy("PHONE", invitation, by);
  }

  /** The same, noted from what came that way. */
  String answeredBy(String channel, String invitation, String by) {
    HttpResponse<String> noted =
        post(
            handlingPath() + "/responses",
            by,
            """
            {"invitationId":"%s","channel":"%s","answers":[{"question":"service-attitude","score":8},
             {"question":"timeliness","score":7},{"question":"result","score":9}]}
            """
                .formatted(invitation, channel));
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
    return json(noted).path("id").asString("");
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** Tells a customer's newest state, as customer-service would. */
  static void tellCustomer(String id, long sequence, String level, String... scope) {
    tellCustomerIn("华东", "A", id, sequence, level, scope);
  }

  /** The same, of a grade and a region. */
  static void tellCustomerIn(
      String region, String grade, String id, long sequence, String level, String... scope) {
    String tokens =
        java.util.Arrays.stream(scope)
            .map(token -> '"' + token + '"')
            .collect(Collectors.joining(","));
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        sequence,
        """
        {"customerId":"%s","number":"KH-2026-000001","kind":"ENTERPRISE","name":"测试公司","status":"ACTIVE",
         "grade":"%s","departmentId":"key-accounts","level":"%s","scope":[%s],"region":"%s"}
        """
            .formatted(id, grade, level, tokens, region));
  }

  /** Tells that a case was resolved, as complaint-service would. */
  static void tellResolved(String caseId, long sequence, String chain, String customerId) {
    String customer = customerId == null ? "" : ",\"customerId\":\"" + customerId + "\"";
    Events.tell(
        "kehu.complaint.v1",
        "kehu.complaint.case-resolved.v1",
        "case/" + caseId,
        sequence,
        chain,
        """
        {"caseId":"%s","number":"TS-20261123-0001","resolvedAt":"2026-11-23T01:00:00Z"%s}
        """
            .formatted(caseId, customer));
  }
}

package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.gateway.Gateway.Answer;
import org.kehu.gateway.Service.Asked;
import org.kehu.testkit.Proves;
import org.kehu.testkit.api.MalformedRequest;
import org.kehu.testkit.api.RawAnswer;

/** What goes through, what is kept back, and in which shape refusals come. */
class GatewayIT {

  private static final Issuer ISSUER = new Issuer();
  private static final Service CUSTOMER = new Service("customer");
  private static final Service SURVEY = new Service("survey");
  private static Gateway gateway;
  private static String erp;

  @BeforeAll
  static void start() {
    gateway = new Gateway(ISSUER);
    gateway.serve("customer", CUSTOMER.instance()).serve("survey", SURVEY.instance());
    erp = ISSUER.app("erp", "customers.read", "customers.write");
  }

  @AfterAll
  static void stop() {
    gateway.close();
    CUSTOMER.close();
    SURVEY.close();
    ISSUER.close();
  }

  @BeforeEach
  void forget() {
    CUSTOMER.reset();
    SURVEY.reset();
  }

  @Test
  void aRequestReachesItsServiceUnchanged() {
    Answer answer =
        gateway.post(
            "/api/v1/customers?dryRun=true&name=%E5%BC%A0",
            erp, "{\"name\":\"张三\"}", "Content-Type", "application/json", "Idempotency-Key", "k-1");

    Asked asked = CUSTOMER.last();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("said").asString()).isEqualTo("hello");
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.uri()).isEqualTo("/api/v1/customers?dryRun=true&name=%E5%BC%A0");
    assertThat(new String(asked.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"张三\"}");
    assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
    assertThat(asked.header("Content-Type")).isEqualTo("application/json");
    assertThat(asked.header("Authorization")).isEqualTo("Bearer " + erp);
  }

  @Test
  void theServicesAnswerComesBackWithItsStatusAndHeaders() {
    CUSTOMER.behave((exchange, asked) -> {
      exchange.getResponseHeaders().set("ETag", "\"7\"");
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/api/v1/customers/7");
      exchange.getResponseHeaders().set("Server", "secret/1.0");
      exchange.getResponseHeaders().set("X-Powered-By", "secret");
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
      Service.answer(exchange, 201, "{}");
    });

    Answer answer = gateway.post("/api/v1/customers", erp, "{}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.header("Location")).isEqualTo("/api/v1/customers/7");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aServicesOwnProblemPassesUntouched() {
    CUSTOMER.behave((exchange, asked) -> {
      exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
      byte[] body =
          "{\"type\":\"urn:kehu:problem:customer:x\"}"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(409, body.length);
      exchange.getResponseBody().write(body);
    });

    Answer answer = gateway.get("/api/v1/customers/1", erp);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.slug()).isEqualTo("urn:kehu:problem:customer:x");
  }

  @Test
  void aHeadRequestIsAnsweredLikeItsGet() {
    Answer answer =
        gateway.send("HEAD", "/api/v1/customers/1", erp, HttpRequest.BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(CUSTOMER.last().method()).isEqualTo("HEAD");
  }

  @Test
  void formsAndPartsPassUnread() {
    gateway.post(
        "/s/abc",
        "",
        "score=2&text=%E5%A5%BD",
        "Content-Type",
        "application/x-www-form-urlencoded");
    assertThat(new String(SURVEY.last().body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("score=2&text=%E5%A5%BD");

    String parts =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n1\r\n--b--\r\n";
    gateway.post(
        "/api/v1/customers/imports", erp, parts, "Content-Type", "multipart/form-data; boundary=b");
    assertThat(new String(CUSTOMER.last().body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(parts);
  }

  @Test
  void noneOfManySpoofedHeadersReachesAService() {
    List<String> spoofed =
        List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-User",
            "X-Real-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "Fastly-Client-IP",
            "X-Originating-IP",
            "X-Remote-IP",
            "X-Remote-User",
            "Remote-User",
            "X-User",
            "X-User-Id",
            "X-Userid",
            "X-Auth-User",
            "X-Authenticated-Userid",
            "X-Consumer-Username",
            "X-Roles",
            "X-Kehu-Client-Address",
            "X-Kehu-Staff",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-Forwarded-Client-Cert",
            "X-SSL-Client-Cert",
            "X_Real_IP",
            "x-forwarded-for",
            "X-Amzn-Oidc-Identity",
            "baggage",
            "X-B3-TraceId",
            "Via",
            "Proxy");
    StringBuilder request =
        new StringBuilder("GET /api/v1/customers/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
    spoofed.forEach(name -> request.append(name).append(": evil-value\r\n"));
    request.append("Authorization: Bearer ").append(erp).append("\r\n\r\n");

    RawAnswer answer = gateway.raw(request.toString());

    assertThat(answer.status()).isEqualTo(200);
    Map<String, List<String>> headers = CUSTOMER.last().headers();
    assertThat(headers.toString()).doesNotContain("evil-value");
    assertThat(headers.get("x-kehu-client-address")).containsExactly("127.0.0.1");
  }

  @Test
  void aHeaderNamedByConnectionIsDroppedButNotTheToken() {
    RawAnswer answer =
        gateway.raw(
            "GET /api/v1/customers/1 HTTP/1.1\r\nHost: a\r\nConnection: close, X-Mine, Authorization\r\n"
                + "X-Mine: 1\r\nAuthorization: Bearer "
                + erp
                + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(CUSTOMER.last().header("X-Mine")).isNull();
    assertThat(CUSTOMER.last().header("Authorization")).isNotNull();
  }

  @Test
  void requestIdAndTraceAreContinuedWhenPlainAndNewWhenNot() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    gateway.get(
        "/api/v1/customers/1",
        erp,
        "X-Request-Id",
        "order-4711-a",
        "traceparent",
        "00-" + trace + "-00f067aa0ba902b7-01");
    assertThat(CUSTOMER.last().header("X-Request-Id")).isEqualTo("order-4711-a");
    assertThat(CUSTOMER.last().header("traceparent"))
        .startsWith("00-" + trace + "-")
        .doesNotContain("00f067aa0ba902b7");

    Answer answer =
        gateway.get("/api/v1/customers/1", erp, "X-Request-Id", "a b;c", "traceparent", "00-0-0-0");
    assertThat(CUSTOMER.last().header("X-Request-Id"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(CUSTOMER.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void theTokenDoesNotGoWhereNobodyNeedsOne() {
    Answer answer = gateway.get("/s/abc", erp);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(SURVEY.last().header("Authorization")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1//customers",
        "//api/v1/customers",
        "/api/v1/customers/",
        "/api/v1/./customers",
        "/api/v1/x/../customers",
        "/api/v1/..;/customers",
        "/api/v1/customers;x=1",
        "/api/v1/customers/..;/..;/actuator",
        "/api/v1/%2e%2e/customers",
        "/api/v1/%252e/customers",
        "/api/v1%2fcustomers",
        "/api/v1%5ccustomers",
        "/api\\v1\\customers",
        "/API/v1/customers",
        "/api/v1/Customers",
        "/api/v1/....//customers",
        "/api/v1/..../customers",
        "/api/v1/customers%00",
        "/api/v1/customers/%c0%ae%c0%ae",
        "/api/v1/customers/%c0%af",
        "/api/v1/customers/%e0%80%af",
        "/api/v1/custom%65rs",
        "/api/v1/customers%20",
        "/api/v1/customers%0d%0aX:1",
        "/api/v1/customers/%",
        "/api/v1/customers/%zz",
        "/api/v1/customers/.",
        "/api/v1/customers/..",
        "/api/v1/customers%3fa",
        "/api/v1/customers%23",
        "/api/v1/customers/%e2%80%ae",
        "/api/v1/customers?a=%00",
        "/api/v1/customers?q=%ff",
        "/api/v1/customers?q=%c0%ae",
        "/api/v1/customers?a=1;b=2",
        "/actuator",
        "/actuator/health",
        "/actuator/gateway/routes",
        "/actuator/prometheus",
        "/api/v1/customers/../../../actuator/env",
        "/",
        "*",
        "http://127.0.0.1/api/v1/customers",
        "/error",
        "/customer/api/v1/customers",
        "/CUSTOMER/api/v1/customers",
        "/lb/customer/api/v1/customers",
        "/api/v1/unknown",
        "/c/x/y"
      })
  void aBypassIsRefusedAndReachesNoService(String path) {
    String method = path.equals("/") ? "DELETE" : "GET";
    RawAnswer answer =
        gateway.raw(
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                + erp
                + "\r\n\r\n");

    assertThat(answer.status()).as(answer.head()).isIn(400, 404, 405);
    assertThat(answer.slug())
        .isIn(
            "path-refused",
            "query-refused",
            "not-found",
            "request-malformed",
            "method-not-allowed");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.kehu.testkit.api.MalformedRequest#all")
  void whatTheServerRefusesHasTheSameShape(MalformedRequest request) {
    RawAnswer answer = gateway.raw(request.to("/api/v1/customers"));

    assertThat(answer.status()).as(answer.head()).isEqualTo(request.status());
    assertThat(answer.slug()).isEqualTo(request.slug());
    assertThat(answer.head()).contains("X-Content-Type-Options: nosniff");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aQueryThatIsNoUtf8IsRefusedAtTheEdgeInBothLanguages() {
    Answer english = gateway.get("/api/v1/customers?q=%ff", erp, "Accept-Language", "en");
    Answer chinese = gateway.get("/api/v1/customers?q=%ff", erp, "Accept-Language", "zh-CN");

    assertThat(english.status()).isEqualTo(400);
    assertThat(english.slug()).isEqualTo("query-refused");
    assertThat(english.json().path("detail").asString("")).contains("UTF-8", "%3B");
    assertThat(chinese.slug()).isEqualTo("query-refused");
    assertThat(chinese.json().path("title").asString("")).isEqualTo("查询串被拒绝");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aQueryBeyondEightKilobytesIsTooLong() {
    Answer answer = gateway.get("/api/v1/customers?q=" + "a".repeat(8191), erp);

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.slug()).isEqualTo("uri-too-long");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aQueryReachesTheServiceAsItWasWritten() {
    String query = "q=%E5%BC%A0%3B%2525&r=%F0%9F%98%80";

    assertThat(gateway.get("/api/v1/customers?" + query, erp).status()).isEqualTo(200);
    assertThat(CUSTOMER.last().uri()).isEqualTo("/api/v1/customers?" + query);
  }

  @Test
  void everyAnswerCarriesSecurityHeaders() {
    for (Answer answer :
        new ArrayList<>(
            List.of(
                gateway.get("/api/v1/customers/1", erp),
                gateway.get("/api/v1/customers/1", ""),
                gateway.get("/nothing", "")))) {
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }
  }

  @Test
  void aPublicPagesOwnContentPolicyReplacesOurs() {
    SURVEY.behave((exchange, asked) -> {
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
      Service.answer(exchange, 200, "{}");
    });

    Answer answer = gateway.get("/s/abc", "");

    assertThat(answer.response().headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'self'");
  }

  @Test
  @Proves("M36")
  void aProblemSaysEverythingInTheAskedLanguage() {
    Answer chinese = gateway.get("/api/v1/customers/1", "");
    Answer english = gateway.get("/api/v1/customers/1", "", "Accept-Language", "en-GB,en;q=0.9");

    assertThat(chinese.status()).isEqualTo(401);
    assertThat(chinese.json().get("title").asString()).isEqualTo("缺少令牌");
    assertThat(chinese.json().get("instance").asString()).isEqualTo("/api/v1/customers/1");
    assertThat(chinese.json().get("status").asInt()).isEqualTo(401);
    assertThat(chinese.json().get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh");
    assertThat(english.json().get("title").asString()).isEqualTo("Token missing");
    assertThat(english.json().get("detail").asString()).contains("Authorization: Bearer");
    assertThat(english.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void aMissingRightIsNamed() {
    Answer app =
        gateway.post(
            "/api/v1/customers", ISSUER.app("bi", "customers.read"), "{}", "Accept-Language", "en");
    assertThat(app.status()).isEqualTo(403);
    assertThat(app.slug()).isEqualTo("right-missing");
    assertThat(app.json().get("detail").asString())
        .contains("POST /api/v1/customers", "[customers.write]", "[customers.read]");
    assertThat(app.header("WWW-Authenticate")).contains("insufficient_scope");

    Answer person =
        gateway.get(
            "/api/v1/customers/1/credit",
            ISSUER.person("chen.kefu", "agent"),
            "Accept-Language",
            "en");
    assertThat(person.status()).isEqualTo(403);
    assertThat(person.json().get("detail").asString()).contains("[finance]", "[agent]");

    Answer appForPersons = gateway.get("/api/v1/customers/1/credit", erp);
    assertThat(appForPersons.status()).isEqualTo(403);

    Answer nobody = gateway.get("/api/v1/customers/1", ISSUER.signed(claims -> claims));
    assertThat(nobody.status()).isEqualTo(403);
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aPersonWithTheRolePassesAndScopesDoNotStandInForRoles() {
    assertThat(gateway.get("/api/v1/customers/1", ISSUER.person("sun.jingli", "manager")).status())
        .isEqualTo(200);
    String auditor =
        ISSUER.signed(
            claims -> claims.claim("roles", List.of("auditor")).claim("scope", "customers.read"));
    assertThat(gateway.get("/api/v1/customers/1", auditor).status()).isEqualTo(403);
  }

  @Test
  @Proves("M37")
  void anOperationThatEndsSaysSoInEveryAnswer() throws Exception {
    Answer answer = gateway.get("/api/v1/customers/list", erp);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
    assertThat(answer.header("Sunset")).isEqualTo("Thu, 01 Jan 2099 00:00:00 GMT");
    assertThat(answer.header("Link")).isEqualTo("</api/v1/customers>; rel=\"successor-version\"");
    assertThat(gateway.get("/api/v1/customers/1", erp).header("Deprecation")).isEmpty();
    assertThat(gateway.management("/actuator/prometheus"))
        .containsPattern(
            "kehu_gateway_deprecated_total\\{.*GET /api/v1/customers/list.*service=\"customer\"")
        .containsPattern("kehu_gateway_deprecated_total\\{.*GET /api/v1/customers/directory");
  }

  @Test
  @Proves("M37")
  void anOperationThatEndedNamesItsSuccessorAndReachesNoService() {
    Answer answer = gateway.get("/api/v1/customers/directory", erp, "Accept-Language", "en");

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.slug()).isEqualTo("operation-ended");
    assertThat(answer.json().get("detail").asString())
        .contains("GET /api/v1/customers/directory", "2021-01-01", "/api/v1/customers");
    assertThat(answer.header("Sunset")).isEqualTo("Fri, 01 Jan 2021 00:00:00 GMT");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void anUnknownMethodOfAKnownPathNamesTheKnownOnes() {
    Answer answer =
        gateway.send("DELETE", "/api/v1/customers", erp, HttpRequest.BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    assertThat(answer.slug()).isEqualTo("method-not-allowed");
  }

  @Test
  void withoutConfiguredOriginsNoPageMayCall() {
    Answer preflight =
        gateway.send(
            "OPTIONS",
            "/api/v1/customers",
            "",
            HttpRequest.BodyPublishers.noBody(),
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.slug()).isEqualTo("origin-refused");
    assertThat(
            gateway
                .get("/api/v1/customers/1", erp, "Origin", "https://evil.example")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void theStatusTellsWhichServicesAreThere() {
    Answer answer = gateway.get("/api/v1/status", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").asString()).isEqualTo("PARTIAL");
    assertThat(answer.json().get("services").get("customer").asInt()).isEqualTo(1);
    assertThat(answer.json().get("services").get("visit").asInt()).isZero();

    try (Service complaint = new Service("complaint");
        Service visit = new Service("visit")) {
      gateway.serve("complaint", complaint.instance()).serve("visit", visit.instance());
      assertThat(gateway.get("/api/v1/status", "").json().get("status").asString()).isEqualTo("UP");
    } finally {
      gateway.serve("complaint").serve("visit");
    }
  }

  @Test
  void theRootPointsFurther() {
    assertThat(gateway.get("/", "").json().get("status").asString()).isEqualTo("/api/v1/status");
  }

  @Test
  void theManagementPortHasTheMetersAndNoGatewayEndpoint() throws Exception {
    gateway.get("/api/v1/customers/1", erp);
    gateway.get("/api/v1/customers/1", "");

    String metrics = gateway.management("/actuator/prometheus");

    assertThat(metrics)
        .contains("kehu_gateway_requests_seconds_bucket{")
        .contains("kehu_gateway_refused_total{")
        .contains("reason=\"token-missing\"")
        .contains("kehu_gateway_breaker_state{")
        .contains("kehu_gateway_tokens_total{")
        .contains("kehu_gateway_instances{");
    assertThat(gateway.management("/actuator")).doesNotContain("gateway/routes");
    assertThat(gateway.management("/actuator/health/readiness")).contains("UP");
  }

  @Test
  void metersDoNotGrowWithWhatCallersSend() throws Exception {
    send(0);
    long before = meters();

    for (int i = 1; i <= 40; i++) {
      send(i);
    }

    assertThat(meters()).isEqualTo(before);
    assertThat(gateway.management("/actuator/prometheus"))
        .doesNotContain("odd-")
        .doesNotContain("ODD");
  }

  /** Paths, ids, queries, methods and clients that no other request had. */
  private static void send(int number) {
    gateway.get("/api/v1/customers/odd-" + number, erp);
    gateway.get("/api/v1/customers?odd-%d=%d".formatted(number, number), erp);
    gateway.get("/odd-" + number, erp);
    gateway.get("/api/v1/odd-%d/1".formatted(number), "odd-" + number);
    gateway.get("/api/v1/customers", ISSUER.app("odd-" + number, "customers.read"));
    gateway.send("ODD" + number, "/api/v1/customers", erp, HttpRequest.BodyPublishers.noBody());
  }

  private static long meters() throws Exception {
    return gateway
        .management("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith("kehu_") || line.startsWith("http_"))
        .count();
  }
}

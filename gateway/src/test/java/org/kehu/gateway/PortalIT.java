package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.gateway.Gateway.Answer;
import org.kehu.testkit.api.RawAnswer;
import org.springframework.cloud.client.DefaultServiceInstance;

/** The portal over HTTP: every page in both languages, its files, and what it refuses. */
class PortalIT {

  private static final Issuer ISSUER = new Issuer();
  private static final Service CUSTOMER = Described.service("customer");
  private static final Service COMPLAINT = Described.service("complaint");
  private static final Service VISIT = Described.service("visit");
  private static final Service SURVEY = Described.service("survey");
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    // Tests ask faster than people read.
    gateway =
        new Gateway(
            ISSUER,
            "kehu.gateway.limits.open.requests=10000",
            "kehu.gateway.portal.dashboards=https://grafana.example/d/kehu");
    gateway
        .serve("customer", CUSTOMER.instance())
        .serve("complaint", COMPLAINT.instance())
        .serve("survey", SURVEY.instance());
    serveVisit();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    List.of(CUSTOMER, COMPLAINT, VISIT, SURVEY).forEach(Service::close);
    ISSUER.close();
  }

  private static void serveVisit() {
    gateway.serve("visit", VISIT.instance());
  }

  @ParameterizedTest
  @CsvSource({
    "/portal, 开发者门户, Developer portal",
    "/portal/apis, 接口, APIs",
    "/portal/apis/complaint, 接口, APIs",
    "/portal/events, 事件, Events",
    "/portal/events/complaint, 事件: complaint, Events: complaint",
    "/portal/problems, 错误, Errors",
    "/portal/access, 权限, Access",
    "/portal/status, 状态, Status"
  })
  void everyPageSpeaksBothLanguages(String path, String chinese, String english) {
    Answer preferred = gateway.get(path, "", "Accept-Language", "en-GB, zh;q=0.5");
    assertThat(preferred.status()).isEqualTo(200);
    assertThat(preferred.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(preferred.header("Content-Language")).isEqualTo("en");
    assertThat(preferred.header("Vary")).contains("Accept-Language");
    assertThat(preferred.body())
        .contains("<html lang=\"en\">", "<h1>" + english + "</h1>", "hreflang=\"zh-CN\"");

    Answer usual = gateway.get(path, "");
    assertThat(usual.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(usual.body())
        .contains("<html lang=\"zh-CN\">", "<h1>" + chinese + "</h1>", "hreflang=\"en\"");

    Answer chosen = gateway.get(path + "?lang=en", "", "Accept-Language", "zh");
    assertThat(chosen.header("Content-Language")).isEqualTo("en");
    assertThat(chosen.body()).contains("href=\"/portal/events?lang&#x3D;en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal",
        "/portal/apis/visit",
        "/portal/events",
        "/portal/events/visit",
        "/portal/problems",
        "/portal/access",
        "/portal/status"
      })
  void noPageRunsOrLoadsAnythingFromElsewhere(String path) {
    Answer page = gateway.get(path + "?lang=en", "");

    assertThat(page.response().headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.body())
        .doesNotContain("<style", " style=", "javascript:", "onclick", "src=\"http", "src=\"//")
        .doesNotContainPattern("<script[^>]*>[^<]")
        .doesNotContainPattern("<link[^>]*href=\"(http|//)");
  }

  @Test
  void whoTypesTheSlashIsTakenToThePortal() {
    Answer typed = gateway.get("/portal/", "");
    assertThat(typed.status()).isEqualTo(301);
    assertThat(typed.header("Location")).isEqualTo("/portal");
    assertThat(typed.body()).isEmpty();
  }

  @Test
  void aPageThatSomebodyHasIsNotSentAgain() {
    Answer first = gateway.get("/portal/events", "");
    String etag = first.header("ETag");
    assertThat(etag).startsWith("W/\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

    Answer again = gateway.get("/portal/events", "", "If-None-Match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    // A browser takes the headers of the page it has from this answer.
    assertThat(again.header("Content-Security-Policy")).contains("script-src 'self'");

    Answer other = gateway.get("/portal/events?lang=en", "", "If-None-Match", etag);
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void pagesArePackedForWhoeverAcceptsIt() {
    Answer packed = gateway.get("/portal/events", "", "Accept-Encoding", "br, gzip");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(Long.parseLong(packed.header("Content-Length"))).isLessThan(6_000);

    Answer plain = gateway.get("/portal/events", "", "Accept-Encoding", "gzip;q=0");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.header("ETag")).isEqualTo(packed.header("ETag"));
  }

  @Test
  void aHeadRequestIsAnsweredLikeItsGet() {
    Answer answer = gateway.send("HEAD", "/portal", "", HttpRequest.BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aBrowserAtTheRootIsTakenToThePortal() {
    Answer browser = gateway.get("/", "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(browser.status()).isEqualTo(303);
    assertThat(browser.header("Location")).isEqualTo("/portal");

    Answer program = gateway.get("/", "", "Accept", "application/json");
    assertThat(program.json().get("portal").asString()).isEqualTo("/portal");
  }

  @Test
  void theStartPageTellsHowToBegin() {
    String page = gateway.get("/portal?lang=en", "").body();

    assertThat(page)
        .contains(ISSUER.uri(), "http://127.0.0.1:" + gateway.port() + "/api/v1/customers?limit=5")
        .contains("Idempotency-Key", "README.md", "infra/observability/runbooks")
        .contains("href=\"https://grafana.example/d/kehu\"");
  }

  @Test
  void whatSomebodyWritesIntoTheAddressIsNotMarkup() {
    RawAnswer answer =
        gateway.raw("GET /portal HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");
    assertThat(answer.body()).contains("http://a.example/api/v1/customers");

    RawAnswer evil =
        gateway.raw("GET /portal HTTP/1.1\r\nHost: a\"><b>\r\nConnection: close\r\n\r\n");
    assertThat(evil.body()).doesNotContain("\"><b>");
    assertThat(gateway.get("/portal?lang=%22%3E%3Cb%3E", "").body()).doesNotContain("\"><b>");
  }

  @Test
  void theDescriptionOfAServiceComesFromIt() {
    Answer answer = gateway.get("/portal/openapi/complaint.json", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().at("/paths/~1api~1v1~1complaints/post/summary").asString())
        .isNotBlank();
    assertThat(
            gateway
                .get("/portal/openapi/complaint.json", "", "If-None-Match", answer.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void whoeverReadsADescriptionHereCallsThroughTheGateway() {
    Answer answer = gateway.get("/portal/openapi/survey.json", "");

    assertThat(answer.json().get("servers").findValuesAsString("url")).containsExactly("/");
    assertThat(answer.body()).doesNotContain("elsewhere.example");
  }

  @Test
  void aDescriptionIsAskedForOnceInAWhile() {
    CUSTOMER.asked().clear();
    for (int i = 0; i < 5; i++) {
      gateway.get("/portal/openapi/customer.json", "");
    }

    assertThat(CUSTOMER.asked()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aServiceThatIsAwayIsSaidSo() {
    try (Gateway alone = new Gateway(ISSUER);
        Service broken = new Service("visit")) {
      Answer nobody = alone.get("/portal/openapi/visit.json", "", "Accept-Language", "en");
      assertThat(nobody.status()).isEqualTo(503);
      assertThat(nobody.slug()).isEqualTo("no-instance");
      assertThat(nobody.header("Retry-After")).isNotBlank();
      assertThat(nobody.json().get("detail").asString()).contains("'visit'");

      alone.serve("visit", broken.instance());
      Answer useless = alone.get("/portal/openapi/visit.json", "");
      assertThat(useless.status()).isEqualTo(503);
      assertThat(useless.slug()).isEqualTo("description-unavailable");

      broken.behave((exchange, asked) -> Service.answer(exchange, 500, "{}"));
      assertThat(alone.get("/portal/openapi/visit.json", "").slug())
          .isEqualTo("description-unavailable");

      broken.behave((exchange, asked) -> Service.answer(exchange, 200, "<html>"));
      assertThat(alone.get("/portal/openapi/visit.json", "").slug())
          .isEqualTo("description-unavailable");

      alone.serve("visit", new DefaultServiceInstance("v", "visit", "127.0.0.1", 1, false));
      assertThat(alone.get("/portal/openapi/visit.json", "").slug())
          .isEqualTo("description-unavailable");

      // What failed is not remembered, and another instance is asked when one fails.
      Described.describe(broken, "visit");
      alone.serve(
          "visit",
          new DefaultServiceInstance("v", "visit", "127.0.0.1", 1, false),
          broken.instance());
      assertThat(alone.get("/portal/openapi/visit.json", "").status()).isEqualTo(200);

      String problems = alone.get("/portal/problems?lang=en", "").body();
      assertThat(problems)
          .contains("This service is away", "<code>customer</code>", "urn:kehu:problem:visit:")
          .doesNotContain("<code>visit</code></p>");
    }
  }

  @Test
  void everyTypeOfProblemHasItsPlace() {
    String page = gateway.get("/portal/problems?lang=en", "").body();

    assertThat(page)
        .contains("id=\"urn:kehu:problem:gateway:rate-limited\"")
        .contains("id=\"urn:kehu:problem:complaint:already-escalated\"")
        .contains("id=\"urn:kehu:problem:survey:already-answered\"")
        .contains("已经答过", "Answered already", "An invitation is answered once.")
        .doesNotContain("This service is away");
    for (String service : List.of("customer", "complaint", "visit", "survey")) {
      gateway
          .get("/portal/openapi/" + service + ".json", "")
          .json()
          .get("x-problems")
          .forEach(problem ->
              assertThat(page).contains("id=\"" + problem.get("type").asString() + "\""));
    }
    assertThat(gateway.get("/portal/problems?lang=zh", "").body()).contains("每个邀请只能回答一次。");
  }

  @Test
  void theAccessTableIsTheOneThatDecides() {
    String page = gateway.get("/portal/access?lang=en", "").body();

    assertThat(page)
        .contains("<code>/api/v1/customers/{id}/credit</code>")
        .contains("data-services=\"customer\" data-roles=\"finance\"")
        .contains("data-services=\"visit\" data-roles=\"employee agent ")
        .contains("<i>without a token</i>")
        .contains("<code>customers.write</code>");
  }

  @Test
  void theStatusHasNumbersAndVersionsButNoAddresses() {
    String whole = gateway.get("/portal/status?lang=en", "").body();
    assertThat(whole)
        .contains("Every service is up.", "1.2.3", "go through")
        .doesNotContain(Integer.toString(CUSTOMER.instance().getPort()), "127.0.0.1", ISSUER.uri());

    gateway.serve("visit");
    try {
      assertThat(gateway.get("/portal/status?lang=en", "").body())
          .contains("Not everything is up", "<tr class=\"unwell\"><th scope=\"row\">visit</th>");
    } finally {
      serveVisit();
    }
  }

  @Test
  void eventsAreShownWithFieldsAndExample() {
    assertThat(gateway.get("/portal/events?lang=en", "").body())
        .contains(
            "<code>kehu.complaint.v1</code>",
            "<code>kehu.audit.anchor.v1</code>",
            "<code>ce_id</code>",
            "newest per key");
    assertThat(gateway.get("/portal/events/complaint?lang=en", "").body())
        .contains("<details id=\"kehu.complaint.case-registered.v1\">")
        .contains("TS-20261122-0001", "/portal/schemas/kehu.complaint.case-registered.v1.json");
  }

  @Test
  void theContractsAreThereAsFiles() {
    Answer asyncApi = gateway.get("/portal/asyncapi/complaint.yaml", "");
    assertThat(asyncApi.header("Content-Type")).startsWith("application/yaml");
    assertThat(asyncApi.body()).startsWith("asyncapi: 3.0.0");

    Answer schema = gateway.get("/portal/schemas/kehu.complaint.case-closed.v1.json", "");
    assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
    assertThat(schema.json().get("title").asString()).isEqualTo("kehu.complaint.case-closed.v1");
  }

  @Test
  void assetsAreKeptForeverUnderTheNameOfTheirContent() {
    String page = gateway.get("/portal", "").body();
    String style =
        page.replaceAll("(?s).*href=\"(/portal/assets/portal\\.css\\?v=[^\"]+)\".*", "$1");

    Answer named = gateway.get(style, "");
    assertThat(named.status()).isEqualTo(200);
    assertThat(named.header("Content-Type")).startsWith("text/css");
    assertThat(named.header("Cache-Control")).contains("immutable");

    Answer bare = gateway.get("/portal/assets/portal.css?v=other", "");
    assertThat(bare.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(gateway.get("/portal/assets/swagger-ui-bundle.js", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal//",
        "/portal/../api/v1/customers",
        "/portal/assets",
        "/portal/assets/",
        "/portal/assets/.",
        "/portal/assets/..",
        "/portal/assets/../../application.yaml",
        "/portal/assets/%2e%2e%2fapplication.yaml",
        "/portal/assets/..%5capplication.yaml",
        "/portal/assets/%252e%252e%252fapplication.yaml",
        "/portal/assets/..;/application.yaml",
        "/portal/assets/index.html",
        "/portal/assets/swagger-initializer.js",
        "/portal/assets/Assets.class",
        "/portal/assets/portal.css/x",
        "/portal/assets/portal.css%00.js",
        "/portal/assets/PORTAL.CSS",
        "/portal/schemas/..",
        "/portal/schemas/x..json",
        "/portal/schemas/.json",
        "/portal/schemas/kehu.json",
        "/portal/schemas/application.yaml",
        "/portal/schemas/META-INF",
        "/portal/asyncapi/complaint",
        "/portal/asyncapi/complaint.json",
        "/portal/asyncapi/application.yaml",
        "/portal/openapi/complaint",
        "/portal/openapi/gateway.json",
        "/portal/openapi/complaint.yaml",
        "/portal/apis/gateway",
        "/portal/apis/..",
        "/portal/events/gateway",
        "/portal/nothing",
        "/portal/actuator"
      })
  void whatIsNotThereCannotBeReached(String path) {
    RawAnswer answer =
        gateway.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(answer.status()).as(answer.head()).isIn(400, 404);
    assertThat(answer.slug()).isIn("path-refused", "not-found", "request-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE"})
  void thePortalIsOnlyRead(String method) {
    Answer answer = gateway.send(method, "/portal", "", HttpRequest.BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void thePortalCountsAgainstTheLimitOfItsReader() {
    assertThat(gateway.get("/portal", "").header("RateLimit-Policy")).startsWith("\"public\"");
  }
}

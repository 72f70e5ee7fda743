package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.Gateway.Answer;
import org.kehu.testkit.Proves;
import org.kehu.testkit.api.RawAnswer;

/** How much, how large, from which pages. */
class LimitsIT {

  private static final Issuer ISSUER = new Issuer();
  private static final Service CUSTOMER = new Service("customer");
  private static final Service SURVEY = new Service("survey");
  private static Gateway gateway;
  private static String erp;

  @BeforeAll
  static void start() {
    gateway =
        new Gateway(
            ISSUER,
            "kehu.gateway.limits.read.requests=3",
            "kehu.gateway.limits.read.window=3s",
            "kehu.gateway.limits.apps.small.read.requests=1",
            "kehu.gateway.limits.apps.small.read.window=60s",
            "kehu.gateway.limits.open.requests=3",
            "kehu.gateway.limits.open.window=60s",
            "kehu.gateway.limits.export.body=3MB",
            "server.tomcat.connection-timeout=700ms",
            "kehu.gateway.cors.origins=https://console.example");
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
  }

  @Test
  @Proves("M37")
  void anAppWithAQuotaOfItsOwnIsToldIt() {
    String small = ISSUER.app("small", "customers.read");

    Answer first = gateway.get("/api/v1/customers/1", small);
    Answer second = gateway.get("/api/v1/customers/1", small, "Accept-Language", "en");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=1;w=60");
    assertThat(second.status()).isEqualTo(429);
    assertThat(second.json().get("limit").asInt()).isEqualTo(1);
    assertThat(second.json().get("window").asInt()).isEqualTo(60);
  }

  @Test
  void aClientThatAsksTooOftenWaitsAndOthersDoNot() {
    String busy = ISSUER.app("busy", "customers.read");
    Answer first = gateway.get("/api/v1/customers/1", busy);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=3;w=3");
    assertThat(first.header("RateLimit")).isEqualTo("\"read\";r=2;t=1");
    gateway.get("/api/v1/customers/1", busy);
    gateway.get("/api/v1/customers/1", busy);

    Answer refused = gateway.get("/api/v1/customers/1", busy, "Accept-Language", "en");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.slug()).isEqualTo("rate-limited");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("RateLimit")).isEqualTo("\"read\";r=0;t=1");
    assertThat(refused.json().get("detail").asString()).contains("3 read requests in 3 seconds");

    assertThat(gateway.get("/api/v1/customers/1", ISSUER.app("calm", "customers.read")).status())
        .isEqualTo(200);
    assertThat(
            gateway.post("/api/v1/customers", ISSUER.app("busy", "customers.write"), "{}").status())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(gateway.get("/api/v1/customers/1", busy).status()).isEqualTo(200));
  }

  @Test
  void twoTokensOfOneClientShareItsLimit() {
    for (int i = 0; i < 3; i++) {
      gateway.get("/api/v1/customers/1", ISSUER.app("many-tokens", "customers.read"));
    }
    assertThat(
            gateway
                .get("/api/v1/customers/1", ISSUER.app("many-tokens", "customers.read", "x.y"))
                .status())
        .isEqualTo(429);
  }

  @Test
  void publicPagesAreLimitedByAddressWhateverTheCallerClaims() {
    int served = 0;
    Answer answer = gateway.get("/s/abc", "");
    for (int i = 0; i < 5; i++) {
      answer = gateway.get("/s/abc", "", "X-Forwarded-For", "10.0.0." + i);
      served += answer.status() == 200 ? 1 : 0;
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(served).isLessThanOrEqualTo(2);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsNotRead() {
    Answer answer =
        gateway.post(
            "/api/v1/customers", erp, "x".repeat(1_048_577), "Content-Type", "application/json");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.slug()).isEqualTo("body-too-large");
    assertThat(answer.json().get("limit").asInt()).isEqualTo(1_048_576);
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsBrokenOff() {
    Answer answer =
        gateway.send(
            "POST",
            "/api/v1/customers",
            erp,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_500_000])),
            "Content-Type",
            "application/json");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.slug()).isEqualTo("body-too-large");
  }

  @Test
  void aJustSmallEnoughChunkedBodyPasses() {
    Answer answer =
        gateway.send(
            "POST",
            "/api/v1/customers",
            erp,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_048_576])),
            "Content-Type",
            "application/json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(CUSTOMER.last().body()).hasSize(1_048_576);
  }

  @Test
  void aBodyThatDoesNotArriveIsTimedOutAndOneThatIsBrokenIsMalformed() {
    String head =
        "POST /api/v1/customers HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
            + erp
            + "\r\n";

    RawAnswer slow = gateway.raw(head + "Content-Length: 10\r\n\r\nonly");
    RawAnswer broken = gateway.raw(head + "Transfer-Encoding: chunked\r\n\r\nnot-a-size\r\n");

    assertThat(slow.status()).isEqualTo(408);
    assertThat(slow.slug()).isEqualTo("request-timeout");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.slug()).isEqualTo("request-malformed");
  }

  @Test
  void filesMayBeLargerWhereTheOperationIsMadeForThem() {
    assertThat(
            gateway
                .post(
                    "/api/v1/customers/imports",
                    erp,
                    "x".repeat(2_000_000),
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(200);
    assertThat(
            gateway
                .post(
                    "/api/v1/customers/imports",
                    erp,
                    "x".repeat(2_000_000),
                    "Content-Type",
                    "application/json")
                .status())
        .isEqualTo(413);
    assertThat(
            gateway
                .post(
                    "/api/v1/customers/imports",
                    erp,
                    "x".repeat(3_200_000),
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(413);
  }

  @Test
  void aConfiguredOriginMayCallAndOthersMayNot() {
    Answer asked = preflight("https://console.example", "PATCH", "authorization,if-match");
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
    assertThat(asked.header("Vary")).contains("Origin");

    assertThat(preflight("https://evil.example", "GET", "authorization").slug())
        .isEqualTo("origin-refused");
    assertThat(preflight("https://console.example", "TRACE", "authorization").slug())
        .isEqualTo("origin-refused");
    assertThat(preflight("https://console.example", "GET", "x-forwarded-for").slug())
        .isEqualTo("origin-refused");

    Answer real = gateway.post("/api/v1/customers", erp, "{}", "Origin", "https://console.example");
    assertThat(real.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
    assertThat(real.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
  }

  private static Answer preflight(String origin, String method, String headers) {
    return gateway.send(
        "OPTIONS",
        "/api/v1/customers",
        "",
        BodyPublishers.noBody(),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        headers);
  }
}

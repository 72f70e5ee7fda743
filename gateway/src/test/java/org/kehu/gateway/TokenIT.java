package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.gateway.Gateway.Answer;
import org.kehu.testkit.api.RawAnswer;

/** Which tokens are believed. */
class TokenIT {

  private static final Issuer ISSUER = new Issuer();
  private static final Service CUSTOMER = new Service("customer");
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    gateway = new Gateway(ISSUER).serve("customer", CUSTOMER.instance());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    CUSTOMER.close();
    ISSUER.close();
  }

  @BeforeEach
  void forget() {
    CUSTOMER.reset();
  }

  static Stream<Arguments> badTokens() {
    Instant now = Instant.now();
    return Stream.of(
        bad(
            "expired",
            "token-expired",
            () ->
                ISSUER.signed(c ->
                    right(c)
                        .issueTime(Date.from(now.minusSeconds(600)))
                        .expirationTime(Date.from(now.minusSeconds(60))))),
        bad(
            "without expiry",
            "token-invalid",
            () -> ISSUER.signed(c -> right(c).expirationTime(null))),
        bad(
            "not yet valid",
            "token-not-yet-valid",
            () -> ISSUER.signed(c -> right(c).notBeforeTime(Date.from(now.plusSeconds(300))))),
        bad(
            "of another audience",
            "token-wrong-audience",
            () -> ISSUER.signed(c -> right(c).audience("others"))),
        bad(
            "without audience",
            "token-wrong-audience",
            () -> ISSUER.signed(c -> right(c).audience((String) null))),
        bad(
            "of another issuer",
            "token-wrong-issuer",
            () -> ISSUER.signed(c -> right(c).issuer("http://evil"))),
        bad(
            "without issuer",
            "token-wrong-issuer",
            () -> ISSUER.signed(c -> right(c).issuer(null))),
        bad("without subject", "token-invalid", () -> ISSUER.signed(c -> right(c).subject(null))),
        bad(
            "of another key",
            "token-invalid",
            () -> ISSUER.signed(Issuer.newKey("first"), "first", TokenIT::right)),
        bad(
            "of an unknown key id",
            "token-invalid",
            () -> ISSUER.signed(Issuer.newKey("x"), "x", TokenIT::right)),
        bad("without signature", "token-invalid", TokenIT::unsigned),
        bad("signed with the public key as secret", "token-invalid", TokenIT::confused),
        bad("with a changed claim", "token-invalid", () -> tampered(ISSUER.signed(TokenIT::right))),
        bad(
            "with the signature cut off",
            "token-invalid",
            () -> ISSUER.signed(TokenIT::right).replaceAll("\\.[^.]*$", ".")),
        bad("of garbage in three parts", "token-invalid", () -> "a.b.c"),
        bad("of one word", "token-malformed", () -> "garbage"),
        bad("of four parts", "token-malformed", () -> ISSUER.signed(TokenIT::right) + ".x"),
        bad(
            "with a forbidden character",
            "token-malformed",
            () -> ISSUER.signed(TokenIT::right) + "!"),
        bad("that is too long", "token-malformed", () -> "a.b." + "c".repeat(9000)));
  }

  private static Arguments bad(String words, String slug, Supplier<String> token) {
    return Arguments.of(words, slug, token);
  }

  @ParameterizedTest(name = "a token {0} is refused as {1}")
  @MethodSource("badTokens")
  void aBadTokenIsRefused(String words, String slug, Supplier<String> token) {
    Answer answer = gateway.get("/api/v1/customers/1", token.get());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.slug()).isEqualTo(slug);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_");
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void aRefusedTokenIsRefusedAgain() {
    String expired =
        ISSUER.signed(c ->
            right(c).issueTime(null).expirationTime(Date.from(Instant.now().minusSeconds(60))));

    assertThat(gateway.get("/api/v1/customers/1", expired).status()).isEqualTo(401);
    assertThat(gateway.get("/api/v1/customers/1", expired).status()).isEqualTo(401);
  }

  @Test
  void twoAuthorizationHeadersAreRefused() {
    String token = ISSUER.signed(TokenIT::right);
    RawAnswer answer =
        gateway.raw(
            "GET /api/v1/customers/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                + token
                + "\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n");

    assertThat(answer.slug()).isEqualTo("token-malformed");
  }

  @Test
  void aTokenInTheQueryIsNoToken() {
    Answer answer =
        gateway.get("/api/v1/customers/1?access_token=" + ISSUER.signed(TokenIT::right), "");

    assertThat(answer.slug()).isEqualTo("token-missing");
  }

  @Test
  void anotherSchemeIsRefused() {
    assertThat(gateway.get("/api/v1/customers/1", "", "Authorization", "Basic YTpi").slug())
        .isEqualTo("token-malformed");
  }

  @Test
  void aGoodTokenIsVerifiedOnceAndRemembered() {
    String token = ISSUER.signed(TokenIT::right);
    double verified = tokens("verified");
    double remembered = tokens("remembered");

    for (int i = 0; i < 5; i++) {
      assertThat(gateway.get("/api/v1/customers/1", token).status()).isEqualTo(200);
    }

    assertThat(tokens("verified") - verified).isEqualTo(1);
    assertThat(tokens("remembered") - remembered).isEqualTo(4);
  }

  @Test
  void inventedKeyIdsDoNotMakeUsAskTheIssuerEachTime() {
    gateway.get("/api/v1/customers/1", ISSUER.signed(TokenIT::right));
    int before = ISSUER.keyRequests();
    RSAKey invented = Issuer.newKey("invented");

    for (int i = 0; i < 20; i++) {
      gateway.get("/api/v1/customers/1", ISSUER.signed(invented, "invented-" + i, TokenIT::right));
    }

    assertThat(ISSUER.keyRequests() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void aPersonsTokenWithoutRolesIsNoApp() {
    String scopesOnly = ISSUER.signed(c -> c.subject("chen.kefu").claim("scope", "customers.read"));
    String throughAnApp =
        ISSUER.signed(
            c -> c.subject("chen.kefu").claim("client_id", "erp").claim("scope", "customers.read"));

    for (String token : List.of(scopesOnly, throughAnApp)) {
      Answer answer = gateway.get("/api/v1/customers/1", token, "Accept-Language", "en");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.slug()).isEqualTo("role-missing");
      assertThat(answer.json().get("detail").asString())
          .contains("GET /api/v1/customers/{id}", "roles [", "names no role");
    }
    assertThat(CUSTOMER.asked()).isEmpty();
  }

  @Test
  void anAppIsKnownByAzpWhereTheIssuerWritesNoClientId() {
    String token =
        ISSUER.signed(c -> c.subject("erp").claim("azp", "erp").claim("scope", "customers.read"));

    assertThat(gateway.get("/api/v1/customers/1", token).status()).isEqualTo(200);
  }

  private static double tokens(String result) {
    return gateway
        .context()
        .getBean(io.micrometer.core.instrument.MeterRegistry.class)
        .get("kehu.gateway.tokens")
        .tag("result", result)
        .counter()
        .count();
  }

  private static JWTClaimsSet.Builder right(JWTClaimsSet.Builder claims) {
    return claims.subject("erp").claim("client_id", "erp").claim("scope", "customers.read");
  }

  private static JWTClaimsSet good() {
    return right(
            new JWTClaimsSet.Builder()
                .issuer(ISSUER.uri())
                .audience(List.of("kehu"))
                .subject("erp")
                .expirationTime(Date.from(Instant.now().plusSeconds(600))))
        .build();
  }

  private static String unsigned() {
    return new PlainJWT(good()).serialize();
  }

  /** The classic confusion: HS256 with the bytes of the public key that everybody knows. */
  private static String confused() {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256)
                  .keyID("first")
                  .type(JOSEObjectType.JWT)
                  .build(),
              good());
      token.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    byte[] claims = java.util.Base64.getUrlDecoder().decode(parts[1]);
    String changed =
        new String(claims, java.nio.charset.StandardCharsets.UTF_8)
            .replace("customers.read", "customers.write");
    return parts[0]
        + "."
        + java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }
}

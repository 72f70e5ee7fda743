package org.kehu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.TestIssuer;

/** How many verified tokens are remembered, and how long. */
class TokenMemoryIT {

  private static final int REMEMBERED = 2;
  private static final int TOKENS = 12;
  private static final Duration LIFE = Duration.ofMinutes(2);

  private final TestIssuer issuer = TestIssuer.start();
  private final MovableClock clock = new MovableClock();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final TokenCheck check =
      new TokenCheck(
          new TokenProperties(
              URI.create(issuer.uri()),
              "kehu",
              Duration.ZERO,
              REMEMBERED,
              Duration.ofMinutes(5),
              Duration.ofMinutes(10)),
          clock,
          meters);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void ofManyTokensOnlyAsManyAreRememberedAsIsSaid() {
    List<String> tokens =
        IntStream.range(0, TOKENS).mapToObj(i -> issuer.person("person-" + i, "agent")).toList();

    tokens.forEach(check::check);
    assertThat(count("verified")).isEqualTo(TOKENS);

    // The cache puts out what is too much a moment later.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          double before = count("verified");
          tokens.forEach(check::check);
          assertThat(count("verified") - before).isGreaterThanOrEqualTo(TOKENS - REMEMBERED);
        });
  }

  @Test
  void aRememberedTokenIsRefusedFromItsExpiryOn() {
    Instant expiry = clock.instant().plus(LIFE);
    String token =
        issuer.token(claims -> claims.subject("chen.kefu").expirationTime(Date.from(expiry)));

    check.check(token);
    check.check(token);
    assertThat(count("verified")).isEqualTo(1);
    assertThat(count("remembered")).isEqualTo(1);

    clock.move(LIFE.plusSeconds(1));

    assertThatThrownBy(() -> check.check(token))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(GatewayProblem.TOKEN_EXPIRED));
    assertThat(count("remembered")).isEqualTo(1);
  }

  private double count(String result) {
    return meters.get("kehu.gateway.tokens").tag("result", result).counter().count();
  }
}

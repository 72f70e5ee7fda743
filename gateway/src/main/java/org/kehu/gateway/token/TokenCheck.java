package org.kehu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.kit.access.TokenHolder;
import org.kehu.kit.problem.Problem;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Verifies access tokens: signature by a key of the issuer (RS256 only), then {@link TokenRules}. A
 * verified token is remembered by its hash until it expires, because checking the signature a
 * thousand times costs more than proxying; a refused one is never remembered.
 */
@Component
public final class TokenCheck {

  private final TokenProperties properties;
  private final Clock clock;
  private final NimbusJwtDecoder decoder;
  private final Cache<TokenHash, Bearer> verified;
  private final Counter remembered;
  private final Counter checked;
  private final Counter refused;

  public TokenCheck(TokenProperties properties, Clock clock, MeterRegistry meters) {
    this.properties = properties;
    this.clock = clock;
    IssuerKeys keys = new IssuerKeys(properties.issuer(), properties.keysFor(), clock);
    this.decoder = decoder(keys, new TokenRules(properties, clock));
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(properties.remembered())
            .expireAfterWrite(properties.rememberedFor())
            .build();
    this.remembered = counter(meters, "remembered");
    this.checked = counter(meters, "verified");
    this.refused = counter(meters, "refused");
    Gauge.builder("kehu.gateway.issuer.known", keys, one -> one.known() ? 1 : 0)
        .description("1 when the token issuer's keys are known")
        .register(meters);
  }

  /**
   * Who holds this token.
   *
   * @throws Problem 401 with the reason, or 503 {@code issuer-unavailable}
   */
  public Bearer check(String token) {
    TokenHash hash = TokenHash.of(token);
    Bearer known = verified.getIfPresent(hash);
    if (known != null && isAlive(known)) {
      remembered.increment();
      return known;
    }
    Bearer bearer = verify(token);
    verified.put(hash, bearer);
    checked.increment();
    return bearer;
  }

  private boolean isAlive(Bearer bearer) {
    return clock.instant().isBefore(bearer.expiresAt().plus(properties.clockSkew()));
  }

  private Bearer verify(String token) {
    try {
      return bearer(decoder.decode(token));
    } catch (JwtException wrong) {
      refused.increment();
      throw refusal(wrong);
    }
  }

  private static Bearer bearer(Jwt token) {
    Instant expiresAt = token.getExpiresAt() == null ? Instant.EPOCH : token.getExpiresAt();
    TokenHolder holder =
        TokenHolder.of(token.getClaims())
            .orElseThrow(() -> new JwtException("The token speaks for nobody"));
    return switch (holder) {
      case TokenHolder.Person person -> Bearer.person(person.userName(), person.roles(), expiresAt);
      case TokenHolder.App app -> Bearer.app(app.clientId(), app.scopes(), expiresAt);
    };
  }

  private Problem refusal(JwtException wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof IssuerUnavailableException) {
        return GatewayProblem.ISSUER_UNAVAILABLE
            .problem()
            .with("retryAfter", 2)
            .header("Retry-After", "2")
            .because(wrong);
      }
    }
    GatewayProblem type = GatewayProblem.TOKEN_INVALID;
    if (wrong instanceof JwtValidationException invalid && !invalid.getErrors().isEmpty()) {
      OAuth2Error first = invalid.getErrors().iterator().next();
      type = GatewayProblem.valueOf(first.getErrorCode());
    }
    Problem problem = type.problem().header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return switch (type) {
      case TOKEN_WRONG_ISSUER -> problem.with("issuer", properties.issuer().toString());
      case TOKEN_WRONG_AUDIENCE -> problem.with("audience", properties.audience());
      default -> problem;
    };
  }

  private static NimbusJwtDecoder decoder(IssuerKeys keys, TokenRules rules) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    // Claims are judged by TokenRules alone, so that the reason of a refusal is ours to tell.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(rules);
    return decoder;
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return Counter.builder("kehu.gateway.tokens")
        .description("Token checks: remembered from before, verified by signature, refused")
        .tag("result", result)
        .register(meters);
  }
}

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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.problem.GatewayProblem;
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

  private static final int MAX_RIGHTS = 100;

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
    Set<String> roles = words(token.getClaim("roles"));
    if (!roles.isEmpty()) {
      return new Bearer("person:" + token.getSubject(), true, roles, expiresAt);
    }
    Set<String> scopes = words(token.getClaim("scope"));
    return new Bearer("app:" + clientId(token), false, scopes, expiresAt);
  }

  private static @Nullable String clientId(Jwt token) {
    if (token.getClaim("client_id") instanceof String id && !id.isBlank()) {
      return id;
    }
    return token.getClaim("azp") instanceof String id && !id.isBlank() ? id : token.getSubject();
  }

  /** A claim that is a list of words or one string of words divided by spaces. */
  private static Set<String> words(@Nullable Object claim) {
    Collection<?> parts =
        switch (claim) {
          case String text -> List.of(text.split(" ", MAX_RIGHTS));
          case Collection<?> list -> list;
          case null, default -> List.of();
        };
    Set<String> words = new HashSet<>();
    for (Object part : parts) {
      if (part instanceof String word && !word.isBlank() && words.size() < MAX_RIGHTS) {
        words.add(word);
      }
    }
    return words;
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

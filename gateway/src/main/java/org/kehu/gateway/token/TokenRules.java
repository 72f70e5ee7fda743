package org.kehu.gateway.token;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What the claims of a well-signed token must say: issuer, audience, an expiry, a subject. The
 * error code is the slug of the refusal.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

  private final TokenProperties properties;
  private final Clock clock;

  TokenRules(TokenProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    GatewayProblem fault = fault(token);
    return fault == null
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error(fault.name()));
  }

  private @Nullable GatewayProblem fault(Jwt token) {
    Instant now = clock.instant();
    Instant expiresAt = token.getExpiresAt();
    Instant notBefore = token.getNotBefore();
    String subject = token.getSubject();
    if (!properties.issuer().toString().equals(token.getClaimAsString("iss"))) {
      return GatewayProblem.TOKEN_WRONG_ISSUER;
    }
    if (token.getAudience() == null || !token.getAudience().contains(properties.audience())) {
      return GatewayProblem.TOKEN_WRONG_AUDIENCE;
    }
    if (expiresAt == null || subject == null || subject.isBlank()) {
      return GatewayProblem.TOKEN_INVALID;
    }
    if (!now.isBefore(expiresAt.plus(properties.clockSkew()))) {
      return GatewayProblem.TOKEN_EXPIRED;
    }
    if (notBefore != null && notBefore.minus(properties.clockSkew()).isAfter(now)) {
      return GatewayProblem.TOKEN_NOT_YET_VALID;
    }
    return null;
  }
}

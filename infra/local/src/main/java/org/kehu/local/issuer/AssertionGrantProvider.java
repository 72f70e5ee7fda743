package org.kehu.local.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.local.demo.DemoCompany;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Turns the launcher's signed assertion into a token of the demo person, role holder or app that
 * its subject names. The token ends when the assertion ends.
 */
final class AssertionGrantProvider implements AuthenticationProvider {

  static final Duration LONGEST = Duration.ofHours(24);

  private final DemoCompany company;
  private final JwtDecoder assertions;
  private final JwtEncoder tokens;
  private final String issuer;
  private final Clock clock;

  AssertionGrantProvider(
      DemoCompany company, JwtDecoder assertions, JwtEncoder tokens, String issuer, Clock clock) {
    this.company = company;
    this.assertions = assertions;
    this.tokens = tokens;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    AssertionGrant grant = (AssertionGrant) authentication;
    RegisteredClient client = authenticatedClient(grant);
    Jwt token = issue(read(grant.assertion()));
    return new OAuth2AccessTokenAuthenticationToken(
        client,
        (Authentication) grant.getPrincipal(),
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token.getTokenValue(),
            token.getIssuedAt(),
            token.getExpiresAt(),
            Set.of()));
  }

  private static RegisteredClient authenticatedClient(AssertionGrant grant) {
    RegisteredClient client =
        grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal
                && principal.isAuthenticated()
            ? principal.getRegisteredClient()
            : null;
    if (client == null) {
      throw refusal(OAuth2ErrorCodes.INVALID_CLIENT, "The client must authenticate itself");
    }
    if (!client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.JWT_BEARER)) {
      throw refusal(
          OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
          "The client " + client.getClientId() + " may not speak for others");
    }
    return client;
  }

  private Jwt read(String assertion) {
    try {
      return assertions.decode(assertion);
    } catch (JwtException e) {
      throw refusal(
          OAuth2ErrorCodes.INVALID_GRANT, "The assertion is not valid: " + e.getMessage());
    }
  }

  private Jwt issue(Jwt assertion) {
    Instant now = clock.instant();
    Instant end = Objects.requireNonNull(assertion.getExpiresAt());
    if (end.isAfter(now.plus(LONGEST))) {
      throw refusal(
          OAuth2ErrorCodes.INVALID_GRANT,
          "A token lives at most " + LONGEST.toMinutes() + " minutes");
    }
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .id(UUID.randomUUID().toString())
            .issuer(issuer)
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(end);
    describe(claims, assertion.getSubject());
    return tokens.encode(JwtEncoderParameters.from(claims.build()));
  }

  private void describe(JwtClaimsSet.Builder claims, @Nullable String name) {
    String wanted = Objects.requireNonNullElse(name, "");
    var client = company.client(wanted);
    if (client.isPresent()) {
      TokenClaims.describe(claims, client.get(), client.get().scopes());
      return;
    }
    var person = company.person(wanted);
    if (person.isPresent()) {
      TokenClaims.describe(claims, person.get());
      return;
    }
    throw refusal(
        OAuth2ErrorCodes.INVALID_GRANT,
        "Nobody is called "
            + printable(wanted)
            + ". Known are: "
            + String.join(", ", company.names()));
  }

  /** An error description may hold printable ASCII only, without quotes (RFC 6749, section 5.2). */
  private static String printable(String name) {
    return name.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "?");
  }

  private static OAuth2AuthenticationException refusal(String code, String description) {
    return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return AssertionGrant.class.isAssignableFrom(authentication);
  }
}

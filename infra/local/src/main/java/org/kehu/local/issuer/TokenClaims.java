package org.kehu.local.issuer;

import java.util.List;
import org.kehu.local.demo.DemoCompany.AppClient;
import org.kehu.local.demo.DemoCompany.Person;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** What the suite's tokens say about a person and about an app. */
final class TokenClaims {

  private static final List<String> AUDIENCE = List.of("kehu");

  private TokenClaims() {}

  static JwtClaimsSet.Builder describe(JwtClaimsSet.Builder claims, Person person) {
    return claims
        .subject(person.userName())
        .audience(AUDIENCE)
        .claim("name", person.name())
        .claim("preferred_username", person.userName())
        .claim("staff_id", person.id())
        .claim("roles", List.of(person.role()));
  }

  /** Scopes are one string, as RFC 9068 has them. */
  static JwtClaimsSet.Builder describe(
      JwtClaimsSet.Builder claims, AppClient client, Iterable<String> scopes) {
    return claims
        .subject(client.id())
        .audience(AUDIENCE)
        .claim("client_id", client.id())
        .claim("azp", client.id())
        .claim("scope", String.join(" ", scopes));
  }
}

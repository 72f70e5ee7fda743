package org.kehu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a token speaks for, whatever its issuer puts into it. */
class TokenHolderTest {

  private static TokenHolder holder(Map<String, Object> claims) {
    return TokenHolder.of(claims).orElseThrow();
  }

  @Test
  void aTokenWhoseSubjectIsItsClientIsAnApps() {
    assertThat(holder(Map.of("sub", "erp", "client_id", "erp", "scope", "a.read a.write")))
        .isEqualTo(new TokenHolder.App("erp", Set.of("a.read", "a.write")));
    assertThat(holder(Map.of("sub", "erp", "azp", "erp", "scope", List.of("a.read"))))
        .isEqualTo(new TokenHolder.App("erp", Set.of("a.read")));
  }

  @Test
  void aTokenOfTheClientCredentialsGrantIsAnApps() {
    assertThat(holder(Map.of("sub", "77@clients", "azp", "77", "gty", "client-credentials")))
        .isEqualTo(new TokenHolder.App("77", Set.of()));
  }

  @Test
  void aTokenWithRolesIsAPersonsWhateverItsScopes() {
    assertThat(
            holder(
                Map.of(
                    "sub",
                    "chen.kefu",
                    "azp",
                    "console",
                    "roles",
                    List.of("agent"),
                    "scope",
                    "a.write")))
        .isEqualTo(new TokenHolder.Person("chen.kefu", Set.of("agent")));
    assertThat(holder(Map.of("sub", "erp", "client_id", "erp", "roles", List.of("agent"))))
        .isEqualTo(new TokenHolder.Person("erp", Set.of("agent")));
  }

  @Test
  void aPersonsTokenWithoutRolesIsAPersonWithoutARoleAndNeverAnApp() {
    TokenHolder nobodyYet = new TokenHolder.Person("chen.kefu", Set.of());

    assertThat(holder(Map.of("sub", "chen.kefu", "scope", "a.read a.write"))).isEqualTo(nobodyYet);
    assertThat(
            holder(Map.of("sub", "chen.kefu", "client_id", "console", "scope", "openid a.write")))
        .isEqualTo(nobodyYet);
    assertThat(holder(Map.of("sub", "chen.kefu", "azp", "console", "roles", List.of())))
        .isEqualTo(nobodyYet);
    assertThat(holder(Map.of("sub", "chen.kefu", "azp", "console", "gty", "authorization_code")))
        .isEqualTo(nobodyYet);
  }

  @Test
  void aTokenThatNamesTwoClientsIsNoApps() {
    assertThat(holder(Map.of("sub", "erp", "client_id", "erp", "azp", "bi", "scope", "a.write")))
        .isEqualTo(new TokenHolder.Person("erp", Set.of()));
  }

  @Test
  void aTokenWithoutSubjectSpeaksForNobody() {
    assertThat(TokenHolder.of(Map.of("client_id", "erp", "scope", "a.read"))).isEmpty();
    assertThat(TokenHolder.of(Map.of("sub", " ", "client_id", " "))).isEmpty();
  }

  @Test
  void oddRightsAreReadWithoutFailing() {
    assertThat(holder(Map.of("sub", "a", "client_id", "a", "scope", " x  x y ")))
        .isEqualTo(new TokenHolder.App("a", Set.of("x", "y")));
    assertThat(holder(Map.of("sub", "a", "client_id", "a", "scope", 7)))
        .isEqualTo(new TokenHolder.App("a", Set.of()));
    assertThat(holder(Map.of("sub", "a", "roles", "agent manager")))
        .isEqualTo(new TokenHolder.Person("a", Set.of("agent", "manager")));
  }

  @Test
  void noMoreThanAHundredRightsAreRead() {
    String many = IntStream.range(0, 1_000).mapToObj(i -> "s" + i).collect(Collectors.joining(" "));

    TokenHolder.App app =
        (TokenHolder.App) holder(Map.of("sub", "a", "client_id", "a", "scope", many));

    assertThat(app.scopes()).hasSizeLessThanOrEqualTo(TokenHolder.MAX_RIGHTS);
  }
}

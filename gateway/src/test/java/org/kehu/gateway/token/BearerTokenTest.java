package org.kehu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.kit.problem.Problem;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer a.b.c",
        "bearer a.b.c",
        "BEARER a.b.c",
        "Bearer a.b.c==",
        "Bearer a-_~+/1.b.c"
      })
  void aTokenIsFound(String header) {
    assertThat(BearerToken.from(Collections.enumeration(List.of(header))))
        .isEqualTo(header.substring(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer  a.b.c",
        "Bearer\ta.b.c",
        "Bearer a.b.c ",
        " Bearer a.b.c",
        "Bearer a.b",
        "Bearer a",
        "Bearer a.b.c.d",
        "Bearer a.b.c=d",
        "Bearer ===",
        "Bearer a.b.c,d",
        "Basic a.b.c",
        "Bearera.b.c",
        "Bearer a.b.ç",
        "Bearer a.b.c\u0000",
        "Bearer a.b.c Bearer a.b.c",
        "Bearer \"a.b.c\"",
        "Bearer a.b.c;",
        "Token a.b.c"
      })
  void anythingElseIsRefused(String header) {
    assertThatThrownBy(() -> BearerToken.from(Collections.enumeration(List.of(header))))
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).type())
        .isEqualTo(GatewayProblem.TOKEN_MALFORMED);
  }

  @Test
  void noHeaderIsAMissingToken() {
    assertThatThrownBy(() -> BearerToken.from(Collections.emptyEnumeration()))
        .extracting(problem -> ((Problem) problem).type())
        .isEqualTo(GatewayProblem.TOKEN_MISSING);
  }

  @Test
  void whateverSpringsResolverRefusesIsRefusedHereToo() {
    String alphabet = "Bearer abc.-_~+/= \t,;\"é";
    Random random = new Random(11);
    int accepted = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder header = new StringBuilder(random.nextInt(4) == 0 ? "" : "Bearer ");
      for (int length = random.nextInt(10); length >= 0; length--) {
        header.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String ours = ours(header.toString());
      if (ours != null) {
        accepted++;
        assertThat(springs(header.toString())).as(header.toString()).isEqualTo(ours);
      }
    }
    assertThat(accepted).isPositive();
  }

  private static @Nullable String ours(String header) {
    try {
      return BearerToken.from(Collections.enumeration(List.of(header)));
    } catch (Problem refused) {
      return null;
    }
  }

  private static @Nullable String springs(String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    try {
      return new DefaultBearerTokenResolver().resolve(request);
    } catch (OAuth2AuthenticationException refused) {
      return null;
    }
  }
}

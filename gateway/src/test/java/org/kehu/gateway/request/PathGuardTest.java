package org.kehu.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class PathGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/api/v1/customers", "/api/v1/customers/01a2-7f", "/s/AbC_d-1.2~3",
        "/api/v1/handbook/%E6%8A%95%E8%AF%89", "/api/v1/customers/a@b:c,d+e=f", "/a.b/..c", "/a/.b"
      })
  void aPlainPathPasses(String path) {
    assertThat(PathGuard.isPlainPath(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//",
        "/a//b",
        "/a/",
        "/./a",
        "/a/.",
        "/a/..",
        "/a/../b",
        "/..;/a",
        "/a;x=1",
        "/a/....//b",
        "/a/....",
        "/%2e%2e/a",
        "/%252e",
        "/a%2fb",
        "/a%5cb",
        "/a\\b",
        "/a%00",
        "/%c0%ae%c0%ae",
        "/%e0%80%af",
        "/%f0%80%80%af",
        "/%ed%a0%80",
        "/%61ctuator",
        "/a%20",
        "/a b",
        "/a%0d%0a",
        "/a%",
        "/a%z1",
        "/a%1",
        "/a?b",
        "/a#b",
        "/a|b",
        "/a<b>",
        "/a\"b",
        "/ä",
        "/%e2%80%ae",
        "/%c2%85",
        "/a^b",
        "/a`b",
        "/a{b}",
        "/a[b]",
        "/a*b",
        "/a$b",
        "/a&b",
        "/a'b",
        "/a(b)",
        "/a!b",
        "/%ef%bb%bf"
      })
  void anyOtherSpellingIsRefused(String path) {
    assertThat(PathGuard.isPlainPath(path)).isFalse();
  }

  @Test
  void aPathBeyondAKilobyteIsRefused() {
    assertThat(PathGuard.isPlainPath("/" + "a".repeat(1023))).isTrue();
    assertThat(PathGuard.isPlainPath("/" + "a".repeat(1024))).isFalse();
  }

  @Test
  void whateverSpringsFirewallRefusesIsRefusedHereToo() {
    String[] pieces = {
      "a",
      "/",
      ".",
      "..",
      ";",
      "%2e",
      "%2f",
      "%5c",
      "\\",
      "%00",
      "//",
      "%25",
      "%0a",
      "%e2%80%a8",
      "~",
      "%3b",
      "b",
      "%c3%a4",
      "-"
    };
    Random random = new Random(7);
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder("/");
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        path.append(pieces[random.nextInt(pieces.length)]);
      }
      MockHttpServletRequest request = new MockHttpServletRequest("GET", path.toString());
      if (PathGuard.isPlainPath(path.toString())) {
        request.setServletPath(URLDecoder.decode(path.toString(), StandardCharsets.UTF_8));
        assertThat(firewall.getFirewalledRequest(request)).isNotNull();
      } else {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 19_999);
    MockHttpServletRequest bad = new MockHttpServletRequest("GET", "/a/../b");
    assertThatThrownBy(() -> firewall.getFirewalledRequest(bad))
        .isInstanceOf(RequestRejectedException.class);
  }
}

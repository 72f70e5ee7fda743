package org.kehu.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a=1&b=%E5%BC%A0",
        "limit=50&after=a%2Fb%3D%3D",
        "q=[x]&r='*'",
        "q=%F0%9F%98%80",
        "q=100%25&r=%252e%252e",
        "q=a%3Bb",
        "q=a+b%20c"
      })
  void aPlainQueryPasses(String query) {
    assertThat(QueryGuard.isPlain(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%ff", "q=%c3", "q=%c3%28", "q=%80", "q=%e5%bc", "%ff=1", "q=%fe%ff"})
  void octetsThatAreNoUtf8AreRefused(String query) {
    assertThat(QueryGuard.isPlain(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=%c0%ae", "q=%e0%80%af", "q=%f0%80%80%af", "q=%ed%a0%80", "q=%f5%80%80%80"})
  void overlongFormsAndSurrogatesAreRefused(String query) {
    assertThat(QueryGuard.isPlain(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%00",
        "a=%0d%0aX:1",
        "a=%1b",
        "a=%7f",
        "a=%c2%85",
        "a=\u0001",
        "a= b",
        "a=\u007f"
      })
  void controlCharactersAreRefused(String query) {
    assertThat(QueryGuard.isPlain(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%f", "a=%zz", "a=%+1", "a=ä", "a=张"})
  void brokenEncodingIsRefused(String query) {
    assertThat(QueryGuard.isPlain(query)).isFalse();
  }

  @Test
  void aSemicolonThatSomeTakeForASeparatorIsRefused() {
    assertThat(QueryGuard.isPlain("a=1;b=2")).isFalse();
  }

  @Test
  void aQueryBeyondEightKilobytesIsTooLong() {
    assertThat(QueryGuard.isTooLong("a".repeat(8192))).isFalse();
    assertThat(QueryGuard.isTooLong("a".repeat(8193))).isTrue();
  }
}

package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L"})
  void registeredCodesAreValid(String code) {
    assertThat(CreditCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M00O100Y43",
        "",
        "一二三四五六七八九十一二三四五六七八"
      })
  void wrongCodesAreNot(String code) {
    assertThat(CreditCode.isValid(code)).isFalse();
  }

  @Test
  void anySlipOfOneCharacterIsFound() {
    String code = "91350100M000100Y43";
    for (int at = 0; at < code.length(); at++) {
      char other = code.charAt(at) == '2' ? '3' : '2';
      String slipped = code.substring(0, at) + other + code.substring(at + 1);
      assertThat(CreditCode.isValid(slipped)).as(slipped).isFalse();
    }
  }
}

package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "+86 138 0013 8000, 13800138000",
    "１３８-００１３-８０００, 13800138000",
    "0755-26001234, 075526001234",
    "(010) 62345678, 01062345678",
    "400-800-1234, 4008001234",
    "+1 415 555 0100, +14155550100",
  })
  void numbersAreKeptBare(String text, String kept) {
    assertThat(Phone.parse(text)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1280013800a", "99999999999", "电话", "138001380001", "12800138000"})
  void whatIsNoNumberIsRefused(String text) {
    assertThat(Phone.parse(text)).isEmpty();
  }
}

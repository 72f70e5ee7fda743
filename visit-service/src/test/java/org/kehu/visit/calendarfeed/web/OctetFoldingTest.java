package org.kehu.visit.calendarfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OctetFoldingTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void longLinesAreFoldedWithoutBreakingACharacter(int before) {
    String lines = "X:" + "a".repeat(before) + "客户拜访😀".repeat(40) + "\r\nEND:VEVENT\r\n";

    String folded = OctetFolding.fold(lines);

    assertThat(folded.split("\r\n"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(folded);
    assertThat(folded.replace("\r\n ", "")).isEqualTo(lines);
  }
}

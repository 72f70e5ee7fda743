package org.kehu.visit.calendarfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void wordsAreEscaped() {
    assertThat(new ContentLines().text("SUMMARY", "甲;乙,丙\\丁\r\n戊\u0007").toString())
        .isEqualTo("SUMMARY:甲\\;乙\\,丙\\\\丁\\n戊\r\n");
  }

  @Test
  void longLinesAreFoldedWithoutBreakingACharacter() {
    String words = "客户拜访😀".repeat(40);

    String folded = new ContentLines().text("DESCRIPTION", words).toString();

    assertThat(folded.split("\r\n"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(folded.replace("\r\n ", "")).isEqualTo("DESCRIPTION:" + words + "\r\n");
  }

  @Test
  void timesAreInUtcToTheSecond() {
    assertThat(
            new ContentLines()
                .time("DTSTART", Instant.parse("2026-12-01T01:30:00.123Z"))
                .toString())
        .isEqualTo("DTSTART:20261201T013000Z\r\n");
  }
}

package org.kehu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCheckTest {

  private static final String SOUND =
      """
      {"zone": "Asia/Shanghai",
       "seasons": [{"name": "全年", "englishName": "year", "from": "01-01",
                    "blocks": [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}]}],
       "workingDays": ["MONDAY"],
       "holidays": [{"name": "元旦", "englishName": "New Year", "from": "2026-01-01", "to": "2026-01-03"}],
       "makeUpDays": [{"date": "2026-01-04", "name": "调休", "englishName": "make-up"}],
       "known": {"from": "2026-01-01", "until": "2026-12-31"}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendar",
        "calendar-morning-meeting",
        "calendar-five-day-week",
        "calendar-round-the-clock"
      })
  void theShippedCalendarsAreSound(String name) {
    assertThat(CalendarCheck.faultsOf(Calendars.shipped(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Asia/Shanghai                   | Asia/Peking                     | /zone                    | zone-unknown
          "to": "12:00"                   | "to": "08:00"                   | /seasons/0/blocks/0/to   | block-reversed
          "to": "12:00"                   | "to": "09:00"                   | /seasons/0/blocks/0/to   | block-reversed
          "to": "12:00"                   | "to": "13:30"                   | /seasons/0/blocks/1/from | blocks-overlap
          "to": "12:00"                   | "to": "00:00"                   | /seasons/0/blocks/1/from | blocks-overlap
          "from": "13:00"                 | "from": "08:00"                 | /seasons/0/blocks/1/from | blocks-overlap
          ["MONDAY"]                      | []                              | /workingDays             | working-day-missing
          "to": "2026-01-03"              | "to": "2025-12-31"              | /holidays/0/to           | holiday-reversed
          "to": "2026-01-03"              | "to": "2026-03-03"              | /holidays/0/to           | holiday-too-long
          "to": "2026-01-03"              | "to": "2026-01-04"              | /makeUpDays/0/date       | holiday-and-workday
          "date": "2026-01-04"            | "date": "2027-01-04"            | /makeUpDays/0/date       | outside-known-range
          "from": "2026-01-01", "to"      | "from": "2025-12-31", "to"      | /holidays/0/from         | outside-known-range
          "until": "2026-12-31"           | "until": "2025-12-31"           | /known/until             | known-range-reversed
          "seasons": [{                   | "seasons": [{"name": "冬", "englishName": "w", "from": "01-01", "blocks": [{"from": "09:00", "to": "10:00"}]}, { | /seasons/1/from | season-start-twice
          "makeUpDays": [{                | "makeUpDays": [{"date": "2026-01-04", "name": "a", "englishName": "a"}, { | /makeUpDays/1/date | make-up-day-twice
          "holidays": [{                  | "holidays": [{"name": "b", "englishName": "b", "from": "2026-01-02", "to": "2026-01-02"}, { | /holidays/1 | holidays-overlap
          """)
  void everyFaultIsToldWithItsPlace(String sound, String faulty, String pointer, String code) {
    CalendarPolicy policy = Calendars.parsed(SOUND.replace(sound, faulty));

    assertThat(CalendarCheck.faultsOf(policy))
        .anySatisfy(fault -> {
          assertThat(fault.pointer()).isEqualTo(pointer);
          assertThat(fault.code()).isEqualTo(code);
          assertThat(fault.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
          assertThat(fault.message(Locale.SIMPLIFIED_CHINESE))
              .isNotBlank()
              .doesNotContain("{")
              .isNotEqualTo(fault.message(Locale.ENGLISH));
        });
  }

  @Test
  void missingSeasonsAndBlocksAreTold() {
    assertThat(CalendarCheck.faultsOf(Calendars.parsed("{\"zone\":\"UTC\",\"seasons\":[]}")))
        .extracting(CalendarFault::code)
        .containsExactly("season-missing", "working-day-missing");
    assertThat(
            CalendarCheck.faultsOf(
                Calendars.parsed(
                    """
                    {"zone": "UTC", "workingDays": ["MONDAY"],
                     "seasons": [{"name": "a", "englishName": "a", "from": "01-01", "blocks": []}]}
                    """)))
        .extracting(CalendarFault::code)
        .containsExactly("season-without-block");
  }

  @Test
  void theSentenceSaysWhatIsWrongAndWhatWouldBeRight() {
    CalendarFault fault =
        CalendarCheck.faultsOf(Calendars.parsed(SOUND.replace("Asia/Shanghai", "Beijing")))
            .getFirst();

    assertThat(fault.message(Locale.US))
        .isEqualTo("\"Beijing\" is not a time zone; give an IANA name such as \"Asia/Shanghai\".");
    assertThat(fault.message(Locale.CHINA)).startsWith("“Beijing”不是有效时区");
  }

  @Test
  void touchingBlocksAreNoOverlap() {
    assertThat(
            CalendarCheck.faultsOf(
                Calendars.parsed(SOUND.replace("\"from\": \"13:00\"", "\"from\": \"12:00\""))))
        .isEmpty();
  }

  @Test
  void aFaultyCalendarIsNeverUsed() {
    CalendarPolicy policy = Calendars.parsed(SOUND.replace("Asia/Shanghai", "Mars/Base"));

    assertThatThrownBy(() -> BusinessCalendar.of(policy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/zone")
        .hasMessageContaining("Mars/Base");
  }

  @Test
  void everyReasonHasAWordInBothLanguages() throws MissingResourceException {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      for (Reason reason : Reason.values()) {
        assertThat(reason.title(locale)).isNotBlank();
      }
    }
  }
}

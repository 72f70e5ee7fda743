package org.kehu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kehu.kit.calendar.Calendars.at;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;

@Proves({"P-30", "K-15", "M15"})
class BusinessCalendarTest {

  private final BusinessCalendar calendar = Calendars.shanghai();

  @ParameterizedTest(name = "{0} + {1} = {2} {4}")
  @CsvSource(
      textBlock =
          """
          # an ordinary winter Monday: 9:00-12:00, 13:00-17:30
          2026-11-23T09:00,    PT1H,       2026-11-23T10:00,        false, within the first block
          2026-11-23T09:00,    PT3H,       2026-11-23T12:00,        false, due when the block ends
          2026-11-23T09:00,    PT3H0M1S,   2026-11-23T13:00:01,     false, one second beyond the block
          2026-11-23T11:30,    PT1H,       2026-11-23T13:30,        false, lunch does not count
          2026-11-23T12:00,    PT1H,       2026-11-23T14:00,        false, start exactly at lunch
          2026-11-23T12:30,    PT30M,      2026-11-23T13:30,        false, start within lunch
          2026-11-23T13:00,    PT4H30M,    2026-11-23T17:30,        false, the whole second block
          2026-11-23T13:00,    PT4H31M,    2026-11-24T09:01,        false, one minute into the next day
          2026-11-23T17:30,    PT1H,       2026-11-24T10:00,        false, start exactly at close
          2026-11-23T08:00,    PT1H,       2026-11-23T10:00,        false, start before opening
          2026-11-23T00:00,    PT7H30M,    2026-11-23T17:30,        false, start at midnight
          2026-11-23T20:00,    PT7H30M,    2026-11-24T17:30,        false, start in the evening
          2026-11-23T17:29:59, PT2S,       2026-11-24T09:00:01,     false, split over the night
          2026-11-23T12:00,    PT0.001S,   2026-11-23T13:00:00.001, false, one millisecond after lunch
          # zero stays where it is
          2026-11-23T10:00,    PT0S,       2026-11-23T10:00,        false, zero while open
          2026-11-23T12:30,    PT0S,       2026-11-23T12:30,        false, zero at lunch
          2026-11-22T10:00,    PT0S,       2026-11-22T10:00,        false, zero on Sunday
          2026-09-20T10:00,    PT0S,       2026-09-20T10:00,        false, zero on a make-up Sunday
          # Saturday works, Sunday does not
          2026-11-27T17:00,    PT1H,       2026-11-28T09:30,        false, Friday into Saturday
          2026-11-28T16:30,    PT2H,       2026-11-30T10:00,        false, Saturday into Monday
          2026-11-29T10:00,    PT1H,       2026-11-30T10:00,        false, start on Sunday
          2026-11-28T09:00,    PT7H30M,    2026-11-28T17:30,        false, a whole Saturday
          2026-11-28T17:30,    PT1M,       2026-11-30T09:01,        false, Saturday after close
          2026-11-29T00:00,    PT7H30M,    2026-11-30T17:30,        false, Sunday at midnight
          # New Year 1-3 January, Sunday 4 January works
          2026-01-01T10:00,    PT1H,       2026-01-04T10:00,        false, New Year into the make-up Sunday
          2026-01-04T09:00,    PT7H30M,    2026-01-04T17:30,        false, a make-up Sunday is a whole day
          2026-01-03T10:00,    PT8H,       2026-01-05T09:30,        false, make-up Sunday and Monday
          2026-01-04T17:30,    PT1H,       2026-01-05T10:00,        false, after a make-up Sunday
          2025-12-31T17:00,    PT1H,       2026-01-04T09:30,        true,  starts before the known table
          # Spring Festival 15-23 February, 14 and 28 February work
          2026-02-14T17:00,    PT1H,       2026-02-24T09:30,        false, across the Spring Festival
          2026-02-13T17:00,    PT1H,       2026-02-14T09:30,        false, into the make-up Saturday
          2026-02-15T09:00,    PT30M,      2026-02-24T09:30,        false, start on the first day off
          2026-02-23T23:59:59, PT1S,       2026-02-24T09:00:01,     false, last second of the holiday
          2026-02-18T12:00,    PT7H30M,    2026-02-24T17:30,        false, start amid the holiday
          2026-02-14T09:00,    PT15H,      2026-02-24T17:30,        false, a day before and a day after
          2026-02-28T17:00,    PT1H,       2026-03-02T09:30,        false, make-up Saturday into Monday
          2026-02-27T17:30,    PT3H,       2026-02-28T12:00,        false, into the second make-up Saturday
          # Qingming 4-6 April
          2026-04-03T17:00,    PT1H,       2026-04-07T09:30,        false, across Qingming
          2026-04-05T10:00,    PT4H,       2026-04-07T14:00,        false, from Qingming across lunch
          # Labour Day 1-5 May and the change to summer hours
          2026-04-30T17:00,    PT1H,       2026-05-06T09:30,        false, winter close and summer opening
          2026-04-30T12:30,    PT1H,       2026-04-30T14:00,        false, last winter lunch ends at one
          2026-05-06T12:30,    PT1H,       2026-05-06T14:30,        false, first summer lunch ends at half past
          2026-05-06T17:30,    PT30M,      2026-05-06T18:00,        false, summer closes at six
          2026-04-30T17:30,    PT30M,      2026-05-06T09:30,        false, winter closes at half past five
          2026-05-08T17:30,    PT1H,       2026-05-09T09:30,        false, into the make-up Saturday of May
          2026-05-09T17:30,    PT1H,       2026-05-11T09:30,        false, out of it
          2026-05-05T10:00,    PT3H,       2026-05-06T12:00,        false, start on the last day off
          2026-04-30T09:00,    PT15H,      2026-05-06T18:00,        false, one winter and one summer day
          # Dragon Boat 19-21 June
          2026-06-18T17:30,    PT1H,       2026-06-22T09:30,        false, across Dragon Boat
          2026-06-20T00:00,    PT8H,       2026-06-23T09:30,        false, from Dragon Boat over two days
          2026-07-01T13:00,    PT4H30M,    2026-07-01T18:00,        false, summer lunch is longer
          2026-07-01T13:30,    PT4H30M,    2026-07-01T18:00,        false, second summer block
          # Mid-Autumn 25-27 September, Sunday 20 September works
          2026-09-19T17:30,    PT1H,       2026-09-20T09:30,        false, Saturday into the make-up Sunday
          2026-09-20T17:30,    PT1H,       2026-09-21T09:30,        false, make-up Sunday into Monday
          2026-09-24T17:30,    PT1H,       2026-09-28T09:30,        false, across Mid-Autumn
          2026-09-18T09:00,    PT22H30M,   2026-09-20T18:00,        false, three days in a row
          # National Day 1-7 October and the change to winter hours
          2026-09-30T17:30,    PT1H,       2026-10-08T09:30,        false, across National Day
          2026-09-30T17:45,    PT30M,      2026-10-08T09:15,        false, last summer evening
          2026-10-08T12:30,    PT1H,       2026-10-08T14:00,        false, first winter lunch
          2026-10-08T17:30,    PT30M,      2026-10-09T09:30,        false, winter closes at half past five again
          2026-10-09T17:00,    PT1H,       2026-10-10T09:30,        false, into the make-up Saturday
          2026-10-10T17:00,    PT1H,       2026-10-12T09:30,        false, Sunday after it is off
          2026-09-30T09:00,    PT30H,      2026-10-10T17:30,        false, four days around National Day
          # the known table ends with 2026
          2026-12-31T17:00,    PT30M,      2026-12-31T17:30,        false, the last known minute
          2026-12-31T17:00,    PT1H,       2027-01-01T09:30,        true,  New Year 2027 is not announced
          2027-03-01T09:00,    PT1H,       2027-03-01T10:00,        true,  all beyond
          2027-03-01T09:00,    PT0S,       2027-03-01T09:00,        true,  zero beyond
          # long ones
          2026-11-23T09:00,    PT24H,      2026-11-26T10:30,        false, twenty-four business hours
          2026-11-23T09:00,    PT75H,      2026-12-03T17:30,        false, ten working days
          2026-01-05T09:00,    PT450H,     2026-03-23T17:30,        false, sixty working days
          """)
  void plusGivesTheEarliestInstantAtWhichTheTimeHasPassed(
      String start, Duration business, String due, boolean provisional, String why) {
    BusinessInstant result = calendar.plus(at(start), business);

    assertThat(result).as(why).isEqualTo(new BusinessInstant(at(due), provisional));
    assertThat(calendar.between(at(start), at(due)))
        .as("and back")
        .isEqualTo(new BusinessSpan(business, provisional && !business.isZero()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59.999, false, 2026-11-23T09:00",
    "2026-11-23T09:00,        true,  2026-11-23T09:00",
    "2026-11-23T11:59:59.999, true,  2026-11-23T11:59:59.999",
    "2026-11-23T12:00,        false, 2026-11-23T13:00",
    "2026-11-23T17:30,        false, 2026-11-24T09:00",
    "2026-11-28T10:00,        true,  2026-11-28T10:00",
    "2026-11-29T10:00,        false, 2026-11-30T09:00",
    "2026-09-20T10:00,        true,  2026-09-20T10:00",
    "2026-02-16T10:00,        false, 2026-02-24T09:00",
    "2026-07-01T13:15,        false, 2026-07-01T13:30",
  })
  void openMeansInsideABlock(String when, boolean open, String next) {
    assertThat(calendar.isOpen(at(when))).isEqualTo(open);
    assertThat(calendar.nextOpen(at(when))).isEqualTo(new BusinessInstant(at(next), false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 1,  2026-11-24T17:30, false",
    "2026-11-23T23:00, 1,  2026-11-24T17:30, false",
    "2026-11-27T10:00, 2,  2026-11-30T17:30, false",
    "2026-02-13T10:00, 3,  2026-02-25T17:30, false",
    "2026-09-18T10:00, 2,  2026-09-20T18:00, false",
    "2026-12-30T10:00, 2,  2027-01-01T17:30, true",
    "2026-11-23T10:00, 10, 2026-12-04T17:30, false",
  })
  void workingDaysAreCountedFromTheDayAfterReceiptToCloseOfBusiness(
      String start, int days, String due, boolean provisional) {
    assertThat(calendar.plusWorkdays(at(start), days))
        .isEqualTo(new BusinessInstant(at(due), provisional));
  }

  @Test
  void everyDayOf2026IsWhatTheStateCouncilAnnounced() {
    List<DayPlan> days =
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).map(calendar::day).toList();

    assertThat(days).noneMatch(DayPlan::provisional);
    assertThat(days)
        .filteredOn(day -> day.kind() == Reason.HOLIDAY)
        .hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7);
    assertThat(days)
        .filteredOn(day -> day.kind() == Reason.MAKE_UP_WORK)
        .extracting(DayPlan::date)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    assertThat(calendar.day(LocalDate.of(2026, 2, 17)).name()).isEqualTo("春节");
    assertThat(calendar.day(LocalDate.of(2027, 1, 1)).provisional()).isTrue();
  }

  @Test
  void theExplanationNamesEveryStretchOnTheWay() {
    List<Stretch> lines = calendar.explain(at("2026-02-14T11:00"), Duration.ofHours(7));

    assertThat(lines)
        .extracting(line -> line.title(Locale.CHINESE) + " " + line.counted())
        .containsExactly(
            "调休上班:春节调休 PT1H",
            "午休 PT0S",
            "调休上班:春节调休 PT4H30M",
            "非工作时间 PT0S",
            "节假日:春节 PT0S",
            "非工作时间 PT0S",
            "工作时间:冬季 PT1H30M");
    assertThat(lines.get(4).from()).isEqualTo(at("2026-02-15T00:00"));
    assertThat(lines.get(4).to()).isEqualTo(at("2026-02-24T00:00"));
    assertThat(lines.getFirst().title(Locale.ENGLISH))
        .isEqualTo("Make-up workday: make-up day for Spring Festival");
    assertThat(lines.getLast().to()).isEqualTo(at("2026-02-24T10:30"));
  }

  @Test
  void aNightIsOneLineAndSundayHasItsOwn() {
    assertThat(calendar.explain(at("2026-11-27T17:30"), at("2026-11-30T09:00")))
        .extracting(Stretch::reason)
        .containsExactly(
            Reason.OFF_HOURS,
            Reason.WORK,
            Reason.BREAK,
            Reason.WORK,
            Reason.OFF_HOURS,
            Reason.REST_DAY,
            Reason.OFF_HOURS);
  }

  @Test
  void businessTimeBackwardsIsNegative() {
    assertThat(calendar.between(at("2026-11-23T13:30"), at("2026-11-23T11:30")).length())
        .isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void aNewVersionCountsFromItsInstantOnAndNotBefore() {
    CalendarPolicy longer = Calendars.shipped("calendar-morning-meeting");
    BusinessCalendar changed =
        BusinessCalendar.of(
            List.of(
                new CalendarVersion(0, Instant.EPOCH, Calendars.shipped("calendar")),
                new CalendarVersion(3, at("2026-11-24T08:30"), longer)));

    assertThat(changed.nextOpen(at("2026-11-23T07:00")).at()).isEqualTo(at("2026-11-23T09:00"));
    assertThat(changed.nextOpen(at("2026-11-24T07:00")).at()).isEqualTo(at("2026-11-24T08:30"));
    assertThat(changed.nextOpen(at("2026-11-25T07:00")).at()).isEqualTo(at("2026-11-25T08:00"));
    assertThat(changed.between(at("2026-11-23T00:00"), at("2026-11-26T00:00")).length())
        .isEqualTo(Duration.ofHours(7 + 8 + 8).plusMinutes(30 + 30));
    assertThat(changed.explain(at("2026-11-24T08:00"), Duration.ofHours(1)))
        .extracting(Stretch::calendarVersion)
        .containsExactly(0, 3);
  }

  @Test
  void theVersionBeforeTheFirstIsTheFirst() {
    BusinessCalendar late =
        BusinessCalendar.of(
            List.of(new CalendarVersion(1, at("2030-01-01T00:00"), Calendars.shipped("calendar"))));

    assertThat(late.isOpen(at("2026-11-23T10:00"))).isTrue();
  }

  @Test
  void aRoundTheClockDeskCountsEveryHourAndIsNeverProvisional() {
    BusinessCalendar always = BusinessCalendar.roundTheClock(Calendars.SHANGHAI);

    assertThat(always.plus(at("2031-02-01T12:00"), Duration.ofHours(24)))
        .isEqualTo(new BusinessInstant(at("2031-02-02T12:00"), false));
    assertThat(BusinessCalendar.of(Calendars.shipped("calendar-round-the-clock")))
        .extracting(c -> c.plus(at("2026-02-16T03:00"), Duration.ofHours(100)).at())
        .isEqualTo(at("2026-02-20T07:00"));
  }

  @Test
  void inTheFiveDayWeekPresetSaturdayIsOffUnlessMadeUp() {
    BusinessCalendar fiveDays = BusinessCalendar.of(Calendars.shipped("calendar-five-day-week"));

    assertThat(fiveDays.isOpen(at("2026-11-28T10:00"))).isFalse();
    assertThat(fiveDays.isOpen(at("2026-02-28T10:00"))).isTrue();
    assertThat(fiveDays.plus(at("2026-11-27T17:00"), Duration.ofHours(1)).at())
        .isEqualTo(at("2026-11-30T09:30"));
  }

  @Test
  void aMakeUpDayMayHaveShorterHoursOfItsOwn() {
    BusinessCalendar shortDay =
        BusinessCalendar.of(
            Calendars.parsed(
                """
                {"zone": "Asia/Shanghai",
                 "seasons": [{"name": "全年", "englishName": "year", "from": "01-01",
                              "blocks": [{"from": "09:00", "to": "17:00"}]}],
                 "workingDays": ["MONDAY"],
                 "makeUpDays": [{"date": "2026-11-29", "name": "盘点", "englishName": "stock-taking",
                                 "blocks": [{"from": "10:00", "to": "12:00"}]}]}
                """));

    assertThat(shortDay.plus(at("2026-11-28T00:00"), Duration.ofHours(3)).at())
        .isEqualTo(at("2026-11-30T10:00"));
  }

  @Test
  void aBlockThatTheSummerTimeJumpSwallowsCountsWhatIsLeftOfIt() {
    BusinessCalendar berlin = nightShift("Europe/Berlin");

    // 29 March 2026: the clock jumps from 02:00 to 03:00; 25 October: back from 03:00 to 02:00.
    assertThat(spanOfDay(berlin, "Europe/Berlin", "2026-03-29")).isEqualTo(Duration.ofHours(3));
    assertThat(spanOfDay(berlin, "Europe/Berlin", "2026-10-25")).isEqualTo(Duration.ofHours(5));
    assertThat(spanOfDay(berlin, "Europe/Berlin", "2026-11-01")).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void aSearchBeyondEveryPromiseIsRefused() {
    assertThatThrownBy(() -> calendar.plus(at("2026-11-23T09:00"), Duration.ofDays(400_000)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("No answer within");
  }

  @Test
  void nonsenseAmountsAreRefused() {
    assertThatThrownBy(() -> calendar.plus(at("2026-11-23T09:00"), Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.plusWorkdays(at("2026-11-23T09:00"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BusinessCalendar.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BusinessCalendar nightShift(String zone) {
    return BusinessCalendar.of(
        Calendars.parsed(
            """
            {"zone": "%s",
             "seasons": [{"name": "夜班", "englishName": "night", "from": "01-01",
                          "blocks": [{"from": "00:00", "to": "02:30"},
                                     {"from": "02:30", "to": "04:00"}]}],
             "workingDays": ["SUNDAY", "MONDAY"]}
            """
                .formatted(zone)));
  }

  private static Duration spanOfDay(BusinessCalendar calendar, String zone, String date) {
    LocalDate day = LocalDate.parse(date);
    return calendar
        .between(
            day.atStartOfDay(ZoneId.of(zone)).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant())
        .length();
  }

  @Test
  @Proves("M15")
  void anEditionIsNamedByItsVersionsInWhateverOrderTheyBecameKnown() {
    CalendarVersion shipped = new CalendarVersion(0, Instant.EPOCH, Calendars.shipped("calendar"));
    CalendarVersion next =
        new CalendarVersion(
            1, Instant.parse("2026-12-01T00:00:00Z"), Calendars.shipped("calendar-five-day-week"));
    String edition = BusinessCalendar.of(List.of(shipped, next)).edition();

    assertThat(BusinessCalendar.of(List.of(next, shipped)).edition()).isEqualTo(edition);
    assertThat(BusinessCalendar.of(List.of(shipped)).edition()).isNotEqualTo(edition);
    assertThat(
            BusinessCalendar.of(
                    List.of(
                        shipped,
                        new CalendarVersion(
                            1, Instant.parse("2027-01-01T00:00:00Z"), next.policy())))
                .edition())
        .isNotEqualTo(edition);
  }
}

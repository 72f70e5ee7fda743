package org.kehu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every start and amount, tried on seeded random ones. */
class BusinessCalendarPropertyTest {

  private static final long SEED = 20_261_123L;
  private static final int TRIES = 1_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe"})
  void plusAndBetweenUndoEachOtherInEveryZone(String zone) {
    BusinessCalendar calendar = changing(zone);
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      Instant start = instant(random);
      Duration amount = Duration.ofMillis(random.nextLong(1, Duration.ofHours(200).toMillis()));

      Instant due = calendar.plus(start, amount).at();

      assertThat(calendar.between(start, due).length())
          .as("%s + %s", start, amount)
          .isEqualTo(amount);
      assertThat(calendar.between(start, due.minusMillis(1)).length())
          .as("%s is the earliest", due)
          .isLessThan(amount);
    }
  }

  @Test
  void businessTimeAddsUpOverAnyMiddle() {
    BusinessCalendar calendar = changing("Asia/Shanghai");
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      Instant a = instant(random);
      Instant b = a.plusSeconds(random.nextInt(3_000_000) - 1_500_000);
      Instant c = a.plusSeconds(random.nextInt(3_000_000));

      assertThat(calendar.between(a, b).length().plus(calendar.between(b, c).length()))
          .isEqualTo(calendar.between(a, c).length());
    }
  }

  @Test
  void explanationsHaveNoGapAndAddUp() {
    BusinessCalendar calendar = changing("Asia/Shanghai");
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      Instant start = instant(random);
      Duration amount = Duration.ofMinutes(random.nextInt(1, 6_000));

      List<Stretch> lines = calendar.explain(start, amount);

      assertThat(lines.getFirst().from()).isEqualTo(start);
      for (int k = 1; k < lines.size(); k++) {
        assertThat(lines.get(k).from()).isEqualTo(lines.get(k - 1).to());
        assertThat(lines.get(k).continues(lines.get(k - 1))).isFalse();
      }
      assertThat(lines.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(amount);
    }
  }

  @Test
  void theEngineAgreesWithCountingMinutesOneByOne() {
    BusinessCalendar calendar = Calendars.shanghai();
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      LocalDateTime start =
          LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(360 * 24 * 60));
      LocalDateTime end = start.plusMinutes(random.nextInt(5 * 24 * 60));
      long minutes = 0;
      for (LocalDateTime t = start; t.isBefore(end); t = t.plusMinutes(1)) {
        minutes += counts(t) ? 1 : 0;
      }

      assertThat(
              calendar.between(
                  start.atZone(Calendars.SHANGHAI).toInstant(),
                  end.atZone(Calendars.SHANGHAI).toInstant()))
          .as("%s to %s", start, end)
          .extracting(BusinessSpan::length)
          .isEqualTo(Duration.ofMinutes(minutes));
    }
  }

  /** The rule of P-30 written a second time, the plain way. */
  private static boolean counts(LocalDateTime t) {
    LocalDate day = t.toLocalDate();
    boolean madeUp =
        Set.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10").contains(monthDay(day));
    boolean off =
        within(day, "01-01", "01-03")
            || within(day, "02-15", "02-23")
            || within(day, "04-04", "04-06")
            || within(day, "05-01", "05-05")
            || within(day, "06-19", "06-21")
            || within(day, "09-25", "09-27")
            || within(day, "10-01", "10-07");
    if (off || (day.getDayOfWeek() == DayOfWeek.SUNDAY && !madeUp)) {
      return false;
    }
    boolean summer = day.getMonthValue() >= 5 && day.getMonthValue() < 10;
    int minute = t.get(java.time.temporal.ChronoField.MINUTE_OF_DAY);
    int afternoon = summer ? 13 * 60 + 30 : 13 * 60;
    int close = summer ? 18 * 60 : 17 * 60 + 30;
    return (minute >= 9 * 60 && minute < 12 * 60) || (minute >= afternoon && minute < close);
  }

  private static boolean within(LocalDate day, String from, String to) {
    return monthDay(day).compareTo(from) >= 0 && monthDay(day).compareTo(to) <= 0;
  }

  private static String monthDay(LocalDate day) {
    return day.toString().substring(5);
  }

  private static Instant instant(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z")
        .plusMillis(random.nextLong(Duration.ofDays(360).toMillis()));
  }

  /** Three versions of a calendar with odd blocks, changing in the middle of a day. */
  private static BusinessCalendar changing(String zone) {
    CalendarPolicy first = Calendars.shipped("calendar");
    CalendarPolicy odd =
        new CalendarPolicy(
            zone,
            List.of(
                new Season(
                    "奇",
                    "odd",
                    java.time.MonthDay.of(2, 29),
                    List.of(
                        new WorkBlock(LocalTime.of(0, 0), LocalTime.of(0, 45)),
                        new WorkBlock(LocalTime.of(1, 15), LocalTime.of(2, 15)),
                        new WorkBlock(LocalTime.of(2, 15), LocalTime.of(3, 30)),
                        new WorkBlock(LocalTime.of(22, 0), LocalTime.MIDNIGHT)))),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY),
            first.holidays(),
            first.makeUpDays(),
            first.known());
    CalendarPolicy here =
        new CalendarPolicy(
            zone, first.seasons(), first.workingDays(), first.holidays(), first.makeUpDays(), null);
    Instant change = Instant.parse("2026-03-10T03:17:00Z");
    return BusinessCalendar.of(
        List.of(
            new CalendarVersion(0, Instant.EPOCH, here),
            new CalendarVersion(1, change, odd),
            new CalendarVersion(2, change.plus(230, ChronoUnit.DAYS), here)));
  }
}

package org.kehu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

@Proves({"P-30", "M15"})
class YearTableTest {

  private static final CalendarPolicy SHIPPED = Calendars.shipped("calendar");

  private static Holiday off(String from, String to) {
    return new Holiday("元旦", "New Year", LocalDate.parse(from), LocalDate.parse(to));
  }

  private static MakeUpDay worked(String date) {
    return new MakeUpDay(LocalDate.parse(date), "元旦调休", "make-up day", List.of());
  }

  private static List<String> faults(YearTable table) {
    return table.faultsIn(SHIPPED).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Test
  void theNextYearIsAddedAndItsDueTimesAreCertain() {
    YearTable next =
        new YearTable(
            2027, List.of(off("2026-12-31", "2027-01-02")), List.of(worked("2027-01-03")));

    assertThat(faults(next)).isEmpty();
    BusinessCalendar calendar = BusinessCalendar.of(next.addedTo(SHIPPED));
    assertThat(calendar.day(LocalDate.parse("2026-12-31")).kind()).isEqualTo(Reason.HOLIDAY);
    assertThat(calendar.day(LocalDate.parse("2027-01-03")).kind()).isEqualTo(Reason.MAKE_UP_WORK);
    assertThat(calendar.day(LocalDate.parse("2027-12-31")).provisional()).isFalse();
    assertThat(calendar.day(LocalDate.parse("2028-01-01")).provisional()).isTrue();
    assertThat(calendar.day(LocalDate.parse("2026-10-01")).kind()).isEqualTo(Reason.HOLIDAY);
  }

  @Test
  void aYearThatOverlapsOrLeavesAGapDoesNotFollow() {
    KnownRange known = new KnownRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    KnownRange half = new KnownRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));

    assertThat(new YearTable(2027, List.of(), List.of()).follows(known)).isTrue();
    assertThat(new YearTable(2026, List.of(), List.of()).follows(known)).isFalse();
    assertThat(new YearTable(2028, List.of(), List.of()).follows(known)).isFalse();
    assertThat(new YearTable(2026, List.of(), List.of()).follows(half)).isTrue();
    assertThatThrownBy(() -> new YearTable(2028, List.of(), List.of()).addedTo(SHIPPED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2028 does not follow");
  }

  @Test
  void daysOfOtherYearsAreNamedInBothLanguages() {
    YearTable strange =
        new YearTable(
            2027,
            List.of(off("2026-11-30", "2026-12-01"), off("2027-12-31", "2028-01-01")),
            List.of(worked("2028-01-02")));

    assertThat(faults(strange))
        .containsExactly(
            "/holidays/0/from outside-year",
            "/holidays/1/to outside-year",
            "/makeUpDays/0/date outside-year");
    CalendarFault first = strange.faultsIn(SHIPPED).getFirst();
    assertThat(first.message(Locale.CHINESE)).contains("2026-11-30 不属于 2027 年");
    assertThat(first.message(Locale.ENGLISH)).contains("is no day of 2027", "New Year's holiday");
  }

  @Test
  void daysThatOverlapOrContradictEachOtherArePointedAtInTheTableThatWasSent() {
    YearTable doubled =
        new YearTable(
            2027,
            List.of(off("2027-01-01", "2027-01-03"), off("2027-01-03", "2027-01-04")),
            List.of(worked("2027-01-02"), worked("2027-02-06"), worked("2027-02-06")));

    assertThat(faults(doubled))
        .containsExactly(
            "/holidays/1 holidays-overlap",
            "/makeUpDays/0/date holiday-and-workday",
            "/makeUpDays/2/date make-up-day-twice");
  }

  @Test
  void aDayOfTheFormerYearThatIsContradictedIsPointedAtByItsList() {
    CalendarPolicy december =
        new CalendarPolicy(
            SHIPPED.zone(),
            SHIPPED.seasons(),
            SHIPPED.workingDays(),
            SHIPPED.holidays(),
            List.of(worked("2026-12-31")),
            SHIPPED.known());
    YearTable next = new YearTable(2027, List.of(off("2026-12-31", "2027-01-02")), List.of());

    assertThat(next.faultsIn(december))
        .extracting(CalendarFault::pointer, CalendarFault::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("/makeUpDays", "holiday-and-workday"));
  }
}

package org.kehu.visit.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Week;
import org.kehu.visit.shift.ShiftEvent.DutyTakenOver;
import org.kehu.visit.shift.ShiftPolicy.Shift;

class DutyCheckTest {

  private static final Week WEEK = new Week("2026-W50");
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final Set<String> PEOPLE = Set.of("st-chen", "st-lin");
  private static final Shift DAY = shift("DAY", 1);
  private static final ShiftPolicy RULES = new ShiftPolicy(List.of(DAY, shift("LATE", 0)), 5);

  private static Shift shift(String code, int least) {
    return new Shift(code, code, LocalTime.of(9, 0), LocalTime.of(17, 0), least);
  }

  private static Duty duty(String staffId, int day) {
    return new Duty(staffId, MONDAY.plusDays(day), "DAY");
  }

  private static Problem refusal(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run);
  }

  private static Problem refusal(Duty... duties) {
    return refusal(() -> DutyCheck.require(List.of(duties), WEEK, PEOPLE, RULES));
  }

  @Test
  @Proves("X-32")
  void aDutyNeedsAPersonADayAndAShiftThatFit() {
    assertThat(refusal(duty("st-chen", 0), duty("st-lin", 0))).isNull();
    assertThat(refusal(duty("st-chen", 7)).type()).isEqualTo(ShiftProblem.DUTY_WRONG);
    assertThat(refusal(duty("st-feng", 0)).type()).isEqualTo(ShiftProblem.DUTY_WRONG);
    assertThat(refusal(new Duty("st-chen", MONDAY, "NIGHT")).type())
        .isEqualTo(ShiftProblem.DUTY_WRONG);
    assertThat(refusal(duty("st-chen", 0), new Duty("st-chen", MONDAY, "LATE")).type())
        .isEqualTo(ShiftProblem.DUTY_WRONG);
  }

  @Test
  @Proves("X-32")
  void nobodyWorksMoreDaysInARowThanTheRuleAllows() {
    Duty[] five = IntStream.range(0, 5).mapToObj(day -> duty("st-chen", day)).toArray(Duty[]::new);
    Duty[] six = IntStream.range(0, 6).mapToObj(day -> duty("st-chen", day)).toArray(Duty[]::new);

    assertThat(refusal(five)).isNull();
    assertThat(refusal(six).type()).isEqualTo(ShiftProblem.RUN_TOO_LONG);
  }

  @Test
  @Proves("X-32")
  void onlyWorkedDaysNeedTheirPeople() {
    List<Gap> gaps =
        DutyCheck.gaps(
            List.of(duty("st-chen", 0), duty("st-lin", 2)),
            WEEK,
            RULES,
            day -> day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0);

    assertThat(gaps).containsExactly(new Gap(MONDAY.plusDays(1), "DAY", 1));
    ShiftTable table = ShiftTable.draft("customer-service", WEEK, List.of());
    assertThat(refusal(() -> table.publish(gaps, "st-sun")).type())
        .isEqualTo(ShiftProblem.SHIFTS_NOT_FILLED);
  }

  @Test
  @Proves("X-32")
  void aDutyGoesToWhoIsFreeOnceTheTableIsPublished() {
    ShiftTable table =
        ShiftTable.draft("customer-service", WEEK, List.of(duty("st-chen", 0), duty("st-lin", 1)));
    assertThat(refusal(() -> table.takeOver(duty("st-chen", 0), "st-lin")).type())
        .isEqualTo(ShiftProblem.SHIFT_STATE_REFUSED);
    assertThat(table.scope()).doesNotContain("own:st-chen");
    table.publish(List.of(), "st-sun");
    assertThat(table.scope()).contains("own:st-chen", "own:st-lin");

    assertThat(table.takeOver(duty("st-chen", 0), "st-lin"))
        .containsExactly(new DutyTakenOver(duty("st-chen", 0), "st-lin"));

    assertThat(table.duties()).containsExactly(duty("st-lin", 0), duty("st-lin", 1));
    assertThat(table.scope()).doesNotContain("own:st-chen");
    assertThat(refusal(() -> table.takeOver(duty("st-chen", 0), "st-lin")).type())
        .isEqualTo(ShiftProblem.DUTY_NOT_FREE);
    assertThat(refusal(() -> table.arrange(List.of())).type())
        .isEqualTo(ShiftProblem.SHIFT_STATE_REFUSED);
  }

  @Test
  void aShiftHasOneCode() {
    assertThat(ShiftRules.SHIFTS.faultsOf(new ShiftPolicy(List.of(DAY, DAY), 5)))
        .extracting(PolicyFault::rule)
        .containsExactly("code-twice");
  }
}

package org.kehu.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class ServiceFactTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  /** Taken in at nine by Chen, to be answered by ten and solved by noon. */
  private static ServiceFact taken() {
    return ServiceFact.ofCase(
        "case/1", 1, "customer-service", "st-chen-kefu", "st-chen-kefu", NINE, TEN, NOON);
  }

  @Test
  @Proves("X-10")
  void aCaseSolvedByWhoTookItInIsSolvedInTimeAndAtFirstContact() {
    ServiceFact solved = taken().solved(TEN, null, "customer-service");

    assertThat(solved.marks())
        .containsExactlyInAnyOrder(
            Mark.ANSWERED, Mark.ANSWERED_IN_TIME, Mark.SOLVED, Mark.ON_TIME, Mark.FIRST_CONTACT);
  }

  @Test
  @Proves("X-10")
  void whatIsDoneOneMillisecondLateIsNotInTime() {
    ServiceFact late =
        taken().answered(TEN.plusMillis(1)).solved(NOON.plusMillis(1), null, "customer-service");

    assertThat(late.marks())
        .contains(Mark.ANSWERED, Mark.SOLVED)
        .doesNotContain(Mark.ANSWERED_IN_TIME, Mark.ON_TIME);
  }

  @Test
  void aSecondAnswerDoesNotMakeTheFirstOneTimely() {
    assertThat(taken().answered(NOON).answered(NINE).marks()).doesNotContain(Mark.ANSWERED_IN_TIME);
  }

  @Test
  @Proves("X-10")
  void aCaseTakenUpAgainIsNeitherSolvedNorWasItSolvedAtFirstContact() {
    ServiceFact again = taken().solved(TEN, null, "customer-service").reopened();
    assertThat(again.marks())
        .contains(Mark.REOPENED)
        .doesNotContain(Mark.SOLVED, Mark.ON_TIME, Mark.FIRST_CONTACT);

    assertThat(again.solved(NOON, null, "customer-service").marks())
        .contains(Mark.SOLVED)
        .doesNotContain(Mark.FIRST_CONTACT);
  }

  @Test
  void aCaseThatWasPassedOnIsItsSolversAndNotSolvedAtFirstContact() {
    ServiceFact solved =
        taken()
            .passedOn("st-wu-tousu", "complaint-group")
            .solved(TEN, "st-wu-tousu", "complaint-group");

    assertThat(solved.staffId()).isEqualTo("st-wu-tousu");
    assertThat(solved.departmentId()).isEqualTo("complaint-group");
    assertThat(solved.marks()).contains(Mark.ON_TIME).doesNotContain(Mark.FIRST_CONTACT);
  }

  @Test
  void whatIsCalledOffDoesNotCount() {
    assertThat(taken().voided().counts()).isFalse();
  }

  @Test
  @Proves({"X-10", "X-16"})
  void whatWasSolvedStaysItsSolversWhenItIsTakenUpAgain() {
    ServiceFact again =
        taken()
            .solved(TEN, "st-chen-kefu", "customer-service")
            .reopened()
            .passedOn("st-wu-tousu", "complaint-group");

    assertThat(again.solution().orElseThrow())
        .isEqualTo(new CaseCourse(TEN, "customer-service", "st-chen-kefu", null));
    assertThat(again.solved(NOON, null, "complaint-group").solution().orElseThrow().staffId())
        .isEqualTo("st-wu-tousu");
    assertThat(taken().solution()).isEmpty();
  }

  @Test
  @Proves("X-10")
  void aVolumeThatComesBackOneMillisecondLateIsNotOnTime() {
    ServiceFact loan = ServiceFact.ofLoan("loan/1", 3, "customer-service", "st-chen-kefu", NOON);

    assertThat(loan.at()).isEqualTo(NOON);
    assertThat(loan.broughtBack(NOON).marks())
        .containsExactlyInAnyOrder(Mark.RETURNED, Mark.ON_TIME);
    assertThat(loan.broughtBack(NOON.plusMillis(1)).marks()).containsExactly(Mark.RETURNED);
  }
}

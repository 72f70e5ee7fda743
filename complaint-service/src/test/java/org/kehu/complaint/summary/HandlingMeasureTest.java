package org.kehu.complaint.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.testkit.Proves;

@Proves("X-10")
class HandlingMeasureTest {

  private static final Instant SOON = CaseSamples.START.plus(Duration.ofHours(3));

  private static Handled handled(ComplaintCase c) {
    return new Handled(
        c.kind(),
        c.status(),
        c.assigneeId(),
        c.firstContactOwnerId(),
        c.departmentId(),
        c.statement().product(),
        c.customer().fileId(),
        c.receivedAt(),
        c.clocks(),
        c.steps(),
        c.reopened(),
        c.furtherContacts().stream().map(one -> new Handled.Again(one.stamp())).toList());
  }

  private static HandlingMeasure of(Instant now, List<ComplaintCase> cases) {
    return HandlingMeasure.of(
            cases.stream().map(HandlingMeasureTest::handled).toList(),
            one -> Optional.of(one.kind().name()),
            CaseSamples.ALWAYS,
            now)
        .getFirst();
  }

  private static ComplaintCase atOnce() {
    ComplaintCase c = CaseSamples.registered(CaseSamples.DIRECT, Severity.GENERAL);
    c.acknowledge(new AcknowledgeCase(null), CaseSamples.ALWAYS, CaseSamples.at(10));
    c.resolve(CaseSamples.solved(true), CaseSamples.ALWAYS, CaseSamples.at(20));
    return c;
  }

  @Test
  void timesAreThoseOfTheClocksAndRatesOfWhatCanBeJudged() {
    HandlingMeasure measured =
        of(
            SOON,
            List.of(
                atOnce(),
                CaseSamples.in(CaseStatus.CLOSED),
                CaseSamples.in(CaseStatus.RECEIVED),
                CaseSamples.in(CaseStatus.WITHDRAWN),
                CaseSamples.in(CaseStatus.MERGED)));

    assertThat(measured.contacts()).as("a merged one is counted where it goes on").isEqualTo(4);
    assertThat(measured.solved()).isEqualTo(2);
    assertThat(measured.open()).isEqualTo(1);
    assertThat(measured.overdue()).isZero();
    assertThat(measured.acknowledgement()).isEqualTo(Duration.ofMinutes(10));
    assertThat(measured.resolution()).isEqualTo(Duration.ofMinutes(50));
    assertThat(measured.onTimeRate()).isEqualTo(1.0);
    assertThat(measured.solvedRate()).isEqualTo(2 / 3.0);
    assertThat(measured.firstContactRate()).isEqualTo(0.5);
    assertThat(measured.reopenRate()).isZero();
  }

  @Test
  void afterReopeningACountIsARecount() {
    ComplaintCase c = atOnce();
    assertThat(of(SOON, List.of(c)).solvedRate()).isEqualTo(1.0);

    c.reopen(new ReasonGiven("仍有错字"), CaseSamples.ALWAYS, CaseSamples.at(60));

    HandlingMeasure again = of(SOON, List.of(c));
    assertThat(again.solved()).isZero();
    assertThat(again.open()).isEqualTo(1);
    assertThat(again.resolution()).isNull();
    assertThat(again.onTimeRate()).isNull();
    assertThat(again.firstContactRate()).isZero();
    assertThat(again.reopenRate()).isEqualTo(1.0);

    c.resolve(CaseSamples.solved(true), CaseSamples.ALWAYS, CaseSamples.at(90));

    HandlingMeasure solved = of(SOON, List.of(c));
    assertThat(solved.resolution())
        .as("the time between the solutions is nobody's")
        .isEqualTo(Duration.ofMinutes(50));
    assertThat(solved.onTimeRate()).isEqualTo(1.0);
    assertThat(solved.reopenRate()).isEqualTo(1.0);
  }

  @Test
  void whatIsPastItsTimeCountsAsLateBeforeItIsSolvedAndWhatWaitsHasItsAge() {
    ComplaintCase waiting = CaseSamples.in(CaseStatus.ASSIGNED);
    waiting.takeFurtherContact(
        new TakeFurtherContact(new Channel("TELEPHONE"), "催"), CaseSamples.at(200));
    HandlingMeasure measured =
        of(CaseSamples.START.plus(Duration.ofDays(5)), List.of(waiting, atOnce()));

    assertThat(measured.overdue()).isEqualTo(1);
    assertThat(measured.onTimeRate()).isEqualTo(0.5);
    assertThat(measured.repeats()).isEqualTo(1);
    List<Integer> ages = new ArrayList<>();
    measured.ages().forEach(age -> ages.add(age.contacts()));
    assertThat(ages).containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void whatIsNotKnownStandsUnderAnEmptyKeyAndNothingIsNothing() {
    List<Handled> one = List.of(handled(CaseSamples.in(CaseStatus.RECEIVED)));

    assertThat(
            HandlingMeasure.of(one, any -> Optional.empty(), CaseSamples.ALWAYS, SOON)
                .getFirst()
                .key())
        .isEmpty();
    assertThat(HandlingMeasure.of(List.of(), any -> Optional.empty(), CaseSamples.ALWAYS, SOON))
        .isEmpty();
  }
}

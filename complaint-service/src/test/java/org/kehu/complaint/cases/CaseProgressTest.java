package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.complaint.cases.CaseSamples.ALWAYS;
import static org.kehu.complaint.cases.CaseSamples.at;
import static org.kehu.complaint.cases.CaseSamples.in;
import static org.kehu.complaint.cases.CaseSamples.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.FurtherContactTaken;
import org.kehu.complaint.cases.CaseEvent.ProgressTold;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.testkit.Proves;

/** The customer hears of us before asking: six hours after our last word at the latest. */
@Proves({"P-27", "M14"})
class CaseProgressTest {

  private static final Duration SIX_HOURS = Duration.ofHours(6);

  private static Instant nextWordDueAt(ComplaintCase c) {
    return c.clocks().clock(ClockKind.NEXT_RESPONSE).orElseThrow().dueAt();
  }

  @Test
  void theTimeToTheNextWordRunsFromTheFirstOne() {
    assertThat(in(CaseStatus.RECEIVED).clocks().clock(ClockKind.NEXT_RESPONSE)).isEmpty();
    assertThat(nextWordDueAt(in(CaseStatus.ACKNOWLEDGED))).isEqualTo(at(10).at().plus(SIX_HOURS));
  }

  @Test
  void toldInTimeNobodyIsAskedForIt() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    assertThat(c.tellProgress(progress(), ALWAYS, at(100)))
        .containsExactly(new ProgressTold(new Channel("TELEPHONE"), 1));

    assertThat(nextWordDueAt(c)).isEqualTo(at(100).at().plus(SIX_HOURS));
    assertThat(c.watch(ALWAYS, at(380))).isEmpty();
    assertThat(c.isProgressDue()).isFalse();
    assertThat(c.wasProgressAsked()).isFalse();
    assertThat(c.clocks().clock(ClockKind.FIRST_RESPONSE).map(CaseClock::isRunning))
        .as("a word on the matter is an answer")
        .contains(false);
  }

  @Test
  @Proves("M17")
  void whoForgetsIsAskedOnceAndThenTheLineHears() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    assertThat(c.watch(ALWAYS, at(298)))
        .containsExactly(new CaseEscalated(EscalationStep.NEXT_RESPONSE_AT_RISK));
    assertThat(c.isProgressDue()).isTrue();
    assertThat(c.watch(ALWAYS, at(299))).isEmpty();
    assertThat(c.watch(ALWAYS, at(370)))
        .containsExactly(new CaseEscalated(EscalationStep.NEXT_RESPONSE_BREACHED));

    c.tellProgress(progress(), ALWAYS, at(371));
    assertThat(c.isProgressDue()).isFalse();
    assertThat(c.wasProgressAsked()).isTrue();
    assertThat(c.watch(ALWAYS, at(372))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseMove.class,
      names = {"PROMISE", "OFFER_PROPOSALS", "ACCEPT_PROPOSAL", "REFUSE_PROPOSAL"})
  void everyTalkWithTheCustomerCounts(CaseMove move) {
    ComplaintCase c = in(CaseStatus.PROPOSED);

    CaseSamples.move(c, move);

    assertThat(nextWordDueAt(c)).isEqualTo(at(200).at().plus(SIX_HOURS));
  }

  @Test
  @Proves("P-55")
  void aCustomerWhoComesAgainIsCountedAndTheLineHearsOnceUntilOurWord() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    Instant due = nextWordDueAt(c);

    assertThat(CaseSamples.move(c, CaseMove.TAKE_FURTHER_CONTACT))
        .containsExactly(
            new FurtherContactTaken(new Channel("TELEPHONE"), 1),
            new CaseEscalated(EscalationStep.CUSTOMER_CAME_AGAIN));
    assertThat(c.isProgressDue()).isTrue();
    assertThat(nextWordDueAt(c)).as("to be asked is not to have told").isEqualTo(due);
    assertThat(CaseSamples.move(c, CaseMove.TAKE_FURTHER_CONTACT))
        .containsExactly(new FurtherContactTaken(new Channel("TELEPHONE"), 2));

    c.tellProgress(progress(), ALWAYS, at(210));
    assertThat(c.isProgressDue()).isFalse();
    assertThat(CaseSamples.move(c, CaseMove.TAKE_FURTHER_CONTACT)).hasSize(2);
  }

  @Test
  void onceSolvedOrTakenBackNobodyWaitsForAWord() {
    for (CaseStatus done :
        EnumSet.of(CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN)) {
      ComplaintCase c = in(done);
      assertThat(c.clocks().clock(ClockKind.NEXT_RESPONSE).map(CaseClock::isRunning))
          .as(done.name())
          .contains(false);
    }
    assertThat(nextWordDueAt(in(CaseStatus.REOPENED))).isEqualTo(at(100).at().plus(SIX_HOURS));
  }
}

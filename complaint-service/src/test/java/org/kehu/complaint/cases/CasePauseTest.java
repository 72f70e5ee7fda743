package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.complaint.cases.CaseSamples.ALWAYS;
import static org.kehu.complaint.cases.CaseSamples.START;
import static org.kehu.complaint.cases.CaseSamples.at;
import static org.kehu.complaint.cases.CaseSamples.in;
import static org.kehu.complaint.cases.CaseSamples.waiting;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.CasePaused;
import org.kehu.complaint.cases.CaseEvent.CaseResumed;
import org.kehu.complaint.cases.CaseEvent.ProposalRefused;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.CasePause;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.PauseCase;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** The resolution clock stands still for a reason and not for ever; nothing else does. */
@Proves("M16")
class CasePauseTest {

  private static final Instant DUE = START.plus(Duration.ofHours(24));

  private static Instant dueAt(ComplaintCase c, ClockKind kind) {
    return c.clocks().clock(kind).orElseThrow().dueAt();
  }

  private static CaseClock.State resolution(ComplaintCase c, int minute) {
    return c.stateOf(c.clocks().clock(ClockKind.RESOLUTION).orElseThrow(), at(minute).at());
  }

  private static void resume(ComplaintCase c, int minute) {
    c.resume(new ReasonGiven("样品已到"), ALWAYS, at(minute));
  }

  @Test
  void aPauseMovesTheSolutionByItsLimitAndLeavesTheOtherClocks() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    Instant firstResponse = dueAt(c, ClockKind.FIRST_RESPONSE);
    Instant nextResponse = dueAt(c, ClockKind.NEXT_RESPONSE);

    assertThat(c.pause(waiting(), ALWAYS, at(60)))
        .containsExactly(
            new CasePaused(PauseReason.CUSTOMER_MATERIAL, at(60).at().plus(Duration.ofHours(10))));

    assertThat(dueAt(c, ClockKind.RESOLUTION)).isEqualTo(DUE.plus(Duration.ofHours(10)));
    assertThat(dueAt(c, ClockKind.FIRST_RESPONSE)).isEqualTo(firstResponse);
    assertThat(dueAt(c, ClockKind.NEXT_RESPONSE)).isEqualTo(nextResponse);
    assertThat(c.promisedUntil()).as("a promise stays a promise").contains(DUE);
    assertThat(resolution(c, 61)).isEqualTo(CaseClock.State.PAUSED);
  }

  @Test
  void goingOnEarlierCountsOnFromTheTimeUsed() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    c.pause(waiting(), ALWAYS, at(60));
    assertThat(c.allowedMoves()).contains(CaseMove.RESUME).doesNotContain(CaseMove.PAUSE);

    resume(c, 180);

    assertThat(dueAt(c, ClockKind.RESOLUTION)).isEqualTo(DUE.plus(Duration.ofHours(2)));
    assertThat(resolution(c, 181)).isEqualTo(CaseClock.State.RUNNING);
    assertThat(c.allowedMoves()).contains(CaseMove.PAUSE).doesNotContain(CaseMove.RESUME);
  }

  @Test
  void atItsLimitAPauseIsOverOnceWhateverHappenedBetween() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    c.pause(waiting(), ALWAYS, at(60));
    Instant limit = at(660).at();
    c.tellProgress(CaseSamples.progress(), ALWAYS, at(659));
    assertThat(c.nextMarkAt()).isEqualTo(limit);
    c.amend(
        CaseSamples.amended(c, Severity.MAJOR),
        c.customer(),
        c.level(),
        CaseSamples.rules(c.terms()),
        at(670));

    assertThat(c.watch(ALWAYS, at(700)))
        .containsExactly(new CaseResumed(PauseReason.CUSTOMER_MATERIAL, limit));
    assertThat(c.watch(ALWAYS, at(701))).isEmpty();
    assertThat(c.steps().getLast().move()).isEqualTo(CaseMove.RESUME);
    assertThat(dueAt(c, ClockKind.RESOLUTION)).isEqualTo(DUE.plus(Duration.ofHours(10)));
  }

  @Test
  @Proves("M17")
  void aRiskThatWasToldIsNotToldAgainWhileAPauseMovesTheDueTime() {
    ComplaintCase c = in(CaseStatus.INVESTIGATING);
    c.watch(ALWAYS, at(20 * 60));
    c.pause(waiting(), ALWAYS, at(21 * 60));

    assertThat(c.watch(ALWAYS, at(25 * 60)))
        .extracting(e -> e instanceof CaseEscalated up ? up.step() : null)
        .doesNotContain(EscalationStep.RESOLUTION_AT_RISK, EscalationStep.RESOLUTION_BREACHED);
    resume(c, 26 * 60);
    assertThat(c.watch(ALWAYS, at(29 * 60)))
        .containsExactly(new CaseEscalated(EscalationStep.RESOLUTION_BREACHED));
  }

  @Test
  void aGraverCaseKeepsItsPauseAndItsUsedTime() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    c.pause(waiting(), ALWAYS, at(60));
    resume(c, 120);
    CaseRules graver =
        new CaseRules(CaseSamples.timetable("DEFAULT", 12), c.terms(), CaseSamples.ALWAYS);

    c.amend(CaseSamples.amended(c, Severity.MAJOR), c.customer(), c.level(), graver, at(130));

    assertThat(dueAt(c, ClockKind.RESOLUTION)).isEqualTo(START.plus(Duration.ofHours(13)));
  }

  @Test
  void theCustomersAnswerEndsThePause() {
    ComplaintCase c = in(CaseStatus.PROPOSED);
    c.pause(waiting(), ALWAYS, at(60));

    assertThat(c.refuse(new AnswerProposal(1, "太慢"), ALWAYS, at(120)))
        .containsExactly(
            new ProposalRefused(1), new CaseResumed(PauseReason.CUSTOMER_MATERIAL, at(120).at()));
    assertThat(c.paused().open()).isEmpty();
  }

  @Test
  void whatWaitsForUsIsNotPaused() {
    assertThat(CaseStatus.allowed(CaseStatus.ACCEPTED)).doesNotContain(CaseMove.PAUSE);
    assertThat(CaseStatus.allowed(CaseStatus.APPROVED)).doesNotContain(CaseMove.PAUSE);
  }

  @Test
  void reasonsAndNumberAreThoseOfTheRules() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    PauseCase storm = new PauseCase(PauseReason.FORCE_MAJEURE, "台风停工");

    Problem unknown = catchThrowableOfType(Problem.class, () -> c.pause(storm, ALWAYS, at(60)));
    assertThat(unknown.type()).isEqualTo(CaseProblem.PAUSE_REASON_UNKNOWN);

    for (int i = 0; i < 2; i++) {
      c.pause(waiting(), ALWAYS, at(60 + 2 * i));
      resume(c, 61 + 2 * i);
    }
    Problem often = catchThrowableOfType(Problem.class, () -> c.pause(waiting(), ALWAYS, at(70)));
    assertThat(often.type()).isEqualTo(CaseProblem.TOO_MANY_PAUSES);
    assertThat(c.pauses()).extracting(CasePause::ended).doesNotContainNull();
  }

  @Test
  void aPauseEndsWithTheSolutionAndIsNoneAfterReopening() {
    ComplaintCase c = in(CaseStatus.ACKNOWLEDGED);
    c.pause(waiting(), ALWAYS, at(60));

    c.withdraw(new ReasonGiven("误会"), at(90));

    assertThat(c.paused().open()).isEmpty();
    assertThat(c.nextMarkAt()).isNull();
    c.reopen(new ReasonGiven("又出现"), ALWAYS, at(120));
    assertThat(c.allowedMoves()).contains(CaseMove.PAUSE);
    assertThat(dueAt(c, ClockKind.RESOLUTION)).isEqualTo(DUE.plus(Duration.ofMinutes(60)));
  }
}

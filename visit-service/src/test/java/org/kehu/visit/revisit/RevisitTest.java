package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.revisit.RevisitEvent.RevisitCompleted;
import org.kehu.visit.revisit.RevisitEvent.RevisitProblemFound;

class RevisitTest {

  private static final Answers GOOD = new Answers(Verdict.GOOD, Verdict.GOOD, Verdict.FAIR, null);
  private static final Moment NOW = RevisitScheduleTest.morning("2026-02-03");

  private static Revisit planned() {
    Board board = new Board();
    board.plan(Customers.graded("c1", "A"));
    return Objects.requireNonNull(board.open.get("c1"));
  }

  private static CompleteRevisit made(Answers answers, boolean satisfied) {
    return new CompleteRevisit(ContactMode.PHONE, null, answers, satisfied, null, null, null);
  }

  @Test
  @Proves({"V-22", "V-26"})
  void aRevisitKeepsTheAnswersToTheFourQuestions() {
    Revisit revisit = planned();

    List<RevisitEvent> events = revisit.complete(made(GOOD, true), "st-feng-dakehu", NOW);

    assertThat(events).containsExactly(new RevisitCompleted());
    Outcome outcome = Objects.requireNonNull(revisit.outcome());
    assertThat(outcome.answers()).isEqualTo(GOOD);
    assertThat(revisit.completedOn()).isEqualTo(LocalDate.parse("2026-02-03"));
  }

  @Test
  @Proves("V-29")
  void aPoorVerdictIsAProblemFound() {
    Answers late = new Answers(Verdict.GOOD, Verdict.POOR, Verdict.GOOD, null);

    assertThat(planned().complete(made(late, true), "st-feng-dakehu", NOW))
        .containsExactly(new RevisitCompleted(), new RevisitProblemFound(ProblemArea.TIMELINESS));
  }

  @Test
  @Proves("V-29")
  void aCustomerWhoIsNotSatisfiedIsAProblemFound() {
    assertThat(planned().complete(made(GOOD, false), "st-feng-dakehu", NOW))
        .contains(new RevisitProblemFound(ProblemArea.OTHER));
  }

  @ParameterizedTest
  @EnumSource(RevisitMove.class)
  void aRevisitThatWasMadeOrWithdrawnIsOver(RevisitMove move) {
    for (RevisitStatus over : List.of(RevisitStatus.COMPLETED, RevisitStatus.WITHDRAWN)) {
      assertThatThrownBy(() -> over.after(move))
          .isInstanceOfSatisfying(
              Problem.class,
              refused -> {
                assertThat(refused.type()).isEqualTo(RevisitProblem.REVISIT_MOVE_REFUSED);
                assertThat(refused.members()).containsEntry("allowedMoves", List.of());
              });
    }
    assertThat(RevisitStatus.PLANNED.moves()).contains(move);
  }

  @Test
  void aRevisitCannotHaveBeenMadeTomorrow() {
    CompleteRevisit tomorrow =
        new CompleteRevisit(
            ContactMode.PHONE, NOW.instant().plusSeconds(86_400), GOOD, true, null, null, null);

    assertThatThrownBy(() -> planned().complete(tomorrow, "st-feng-dakehu", NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aDateInThePastCannotBeAgreed() {
    AgreeRevisit yesterday = new AgreeRevisit(LocalDate.parse("2026-02-02"), null, null);

    assertThatThrownBy(() -> planned().agree(yesterday, "st-feng-dakehu", NOW))
        .isInstanceOf(Problem.class);
  }
}

package org.kehu.complaint.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.complaint.correctiveaction.ActionSamples.day;
import static org.kehu.complaint.correctiveaction.ActionSamples.in;
import static org.kehu.complaint.correctiveaction.ActionSamples.on;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionChecked;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionOverdue;
import org.kehu.complaint.correctiveaction.command.CheckAction;
import org.kehu.complaint.correctiveaction.command.CompleteAction;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

@Proves({"P-40", "P-41", "M22"})
class CorrectiveActionTest {

  static Stream<Arguments> everyPair() {
    return Arrays.stream(ActionStatus.values())
        .flatMap(
            status -> Arrays.stream(ActionMove.values()).map(move -> Arguments.of(status, move)));
  }

  private static Problem refusal(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call);
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyCommandInEveryState(ActionStatus status, ActionMove move) {
    CorrectiveAction action = in(status);

    if (status.allowed().contains(move)) {
      assertThat(ActionSamples.move(action, move)).isNotEmpty();
      assertThat(action.status()).isEqualTo(status.after(move).orElseThrow());
    } else {
      Problem refused = refusal(() -> ActionSamples.move(action, move));
      assertThat(refused.type()).isEqualTo(ActionProblem.ACTION_MOVE_NOT_ALLOWED);
      assertThat(refused.members())
          .containsEntry("state", status)
          .containsEntry("allowedMoves", List.copyOf(status.allowed()));
      assertThat(action.status()).isEqualTo(status);
    }
  }

  @Test
  void itBelongsToItsOwnerItsPlannerAndTheirDepartments() {
    CorrectiveAction action = in(ActionStatus.PLANNED);

    assertThat(action.level()).isEqualTo(Level.RESTRICTED);
    assertThat(action.scope())
        .contains(
            Tokens.own(ActionSamples.OWNER),
            Tokens.taken(ActionSamples.PLANNER),
            Tokens.department("complaint-group"),
            Tokens.department("technical"));
    ActionSamples.move(action, ActionMove.REPLAN);
    assertThat(action.scope())
        .contains(Tokens.own("st-chen-kefu"), Tokens.department("customer-service"))
        .doesNotContain(Tokens.own(ActionSamples.OWNER), Tokens.department("technical"));
  }

  @Test
  void whatDidNotHelpIsDoneAnewWithNewDays() {
    CorrectiveAction action = in(ActionStatus.DONE);
    assertThat(action.dueAt()).isEqualTo(day(100));

    assertThat(ActionSamples.move(action, ActionMove.REJECT))
        .containsExactly(new ActionChecked(false, 1));

    assertThat(action.dueAt()).isEqualTo(day(120));
    action.complete(ActionSamples.done(), on(110));
    assertThat(action.dueAt()).isEqualTo(day(200));
    assertThat(action.completions()).hasSize(2);
    assertThat(action.completions().getFirst().check()).isNotNull();
    assertThat(action.completions().getLast().check()).isNull();
  }

  @Test
  @Proves("M17")
  void eachDayThatPassesIsToldOnce() {
    CorrectiveAction action = in(ActionStatus.PLANNED);
    assertThat(action.watch(day(9))).isEmpty();
    assertThat(action.watch(day(10))).containsExactly(new ActionOverdue(ActionStatus.PLANNED));
    assertThat(action.watch(day(11))).isEmpty();

    action.complete(ActionSamples.done(), on(12));
    assertThat(action.watch(day(99))).isEmpty();
    assertThat(action.watch(day(100))).containsExactly(new ActionOverdue(ActionStatus.DONE));
    assertThat(action.watch(day(101))).isEmpty();
    action.check(new CheckAction(true, "抽查无漏填", null, null), on(102));
    assertThat(action.dueAt()).isNull();
    assertThat(action.watch(day(900))).isEmpty();
  }

  @Test
  void daysAreInOrderAndAhead() {
    assertThat(refusal(() -> ActionSamples.dates(10, 10)).type())
        .isEqualTo(ActionProblem.CHECK_BEFORE_DUE);
    assertThat(
            refusal(() ->
                    CorrectiveAction.of(
                        ActionSamples.plan(),
                        "JZ-20261123-0002",
                        "complaint-group",
                        "technical",
                        Level.NORMAL,
                        new Stamp("st-x", day(10))))
                .type())
        .isEqualTo(ActionProblem.ACTION_DUE_IN_PAST);
  }

  @Test
  void commandsCheckThemselves() {
    assertThat(refusal(() -> new CompleteAction(List.of()))).isNotNull();
    assertThat(refusal(() -> new CheckAction(true, "x", null, ActionSamples.DATES)).type())
        .isEqualTo(ActionProblem.AGAIN_MISMATCH);
    assertThat(refusal(() -> new CheckAction(false, "x", null, null)).type())
        .isEqualTo(ActionProblem.AGAIN_MISMATCH);
    PlanAction plan = ActionSamples.plan();
    assertThat(
            refusal(() ->
                new PlanAction(
                    plan.kind(),
                    ActionOrigin.CASE,
                    List.of(),
                    null,
                    plan.rootCause(),
                    plan.description(),
                    plan.ownerId(),
                    plan.dates())))
        .as("what arose from cases names them")
        .isNotNull();
  }

  @Test
  void roundsAreBounded() {
    CorrectiveAction action = in(ActionStatus.PLANNED);
    for (int i = 0; i < 20; i++) {
      action.complete(ActionSamples.done(), on(1));
      action.check(new CheckAction(false, "仍有漏填", null, ActionSamples.dates(10, 20)), on(2));
    }

    assertThat(refusal(() -> action.complete(ActionSamples.done(), on(3))).type())
        .isEqualTo(ActionProblem.TOO_MANY_ROUNDS);
  }

  @Test
  void everyStateIsReachedAndEveryMoveIsLegalSomewhere() {
    Set<ActionStatus> reached = EnumSet.of(ActionStatus.PLANNED);
    Set<ActionMove> used = EnumSet.noneOf(ActionMove.class);
    for (ActionStatus from : ActionStatus.values()) {
      used.addAll(from.allowed());
      from.allowed().forEach(move -> reached.add(from.after(move).orElseThrow()));
    }
    assertThat(reached).containsExactlyInAnyOrder(ActionStatus.values());
    assertThat(used).containsExactlyInAnyOrder(ActionMove.values());
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (ActionProblem type : ActionProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }

  @Test
  @Proves({"P-64", "P-65"})
  void whatAdoptsASuggestionTellsItsEffectOnceItHelped() {
    CorrectiveAction action = ActionSamples.adopted();
    action.complete(ActionSamples.done(), on(1));
    assertThat(action.effect()).isEmpty();
    assertThat(
            refusal(() -> action.check(new CheckAction(true, "等候缩短", null, null), on(90))).type())
        .isEqualTo(ActionProblem.EFFECT_UNTOLD);

    action.check(new CheckAction(true, "等候缩短", "等候由 20 分钟降至 5 分钟", null), on(90));

    assertThat(action.effect().orElseThrow().effectTold()).isEqualTo("等候由 20 分钟降至 5 分钟");
    CorrectiveAction usual = ActionSamples.in(ActionStatus.EFFECTIVE);
    assertThat(usual.effect()).as("no suggestion").isEmpty();
  }
}

package org.kehu.complaint.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kehu.complaint.cooperation.CooperationSamples.hour;
import static org.kehu.complaint.cooperation.CooperationSamples.in;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAgreed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationDisputed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationOverdue;
import org.kehu.complaint.cooperation.CooperationEvent.OpinionGiven;
import org.kehu.complaint.cooperation.Waits.Awaited;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

@Proves("P-57")
class CooperationTest {

  private static void refused(CooperationProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(CooperationStatus.class)
  void whatIsNotInTheTableIsRefusedAndChangesNothing(CooperationStatus status) {
    for (CooperationMove move : CooperationMove.values()) {
      Cooperation cooperation = in(status);
      assertThat(cooperation.status()).isEqualTo(status);
      if (status.allowed().contains(move)) {
        assertThat(CooperationSamples.move(cooperation, move)).isNotEmpty();
      } else {
        refused(
            CooperationProblem.COOPERATION_MOVE_NOT_ALLOWED,
            () -> CooperationSamples.move(cooperation, move));
        assertThat(cooperation.status()).isEqualTo(status);
      }
    }
  }

  @Test
  void theLastOpinionDecidesWhetherTheOfficeHasTo() {
    Cooperation agreed = CooperationSamples.asked(false);
    assertThat(CooperationSamples.say(agreed, Position.AGREE))
        .containsExactly(
            new OpinionGiven(CooperationSamples.PARTNER, Position.AGREE), new CooperationAgreed());
    assertThat(agreed.status()).isEqualTo(CooperationStatus.AGREED);
    assertThat(agreed.dueAt()).isNull();

    Cooperation disputed = CooperationSamples.asked(false);
    assertThat(CooperationSamples.say(disputed, Position.OBJECT))
        .endsWith(new CooperationDisputed());
    assertThat(disputed.dueAt()).as("until when the office decides").isEqualTo(hour(48));
    assertThat(disputed.scope())
        .contains(
            Tokens.department("complaint-group"),
            Tokens.department(CooperationSamples.PARTNER),
            Tokens.taken("st-pu-tong"));
  }

  @Test
  @Proves({"P-52", "F-10"})
  void whatWasSolvedFirstAwaitsItsSlipAfterwardsOnce() {
    Cooperation cooperation = in(CooperationStatus.AGREED);
    assertThat(cooperation.awaitsSlip()).isTrue();
    assertThat(cooperation.dueAt()).isEqualTo(hour(40));

    CooperationSamples.move(cooperation, CooperationMove.SUBMIT_SLIP);

    assertThat(cooperation.awaitsSlip()).isFalse();
    assertThat(cooperation.dueAt()).isNull();
    refused(
        CooperationProblem.SLIP_SUBMITTED,
        () -> CooperationSamples.move(cooperation, CooperationMove.SUBMIT_SLIP));
    Cooperation early = in(CooperationStatus.ASKED);
    CooperationSamples.move(early, CooperationMove.SUBMIT_SLIP);
    CooperationSamples.say(early, Position.AGREE);
    assertThat(early.dueAt()).isNull();
  }

  @Test
  void aDepartmentIsHeardOnceAndOnlyWhenAsked() {
    Cooperation cooperation = in(CooperationStatus.ASKED);

    refused(
        CooperationProblem.OPINION_NOT_AWAITED,
        () ->
            cooperation.opine(
                new GiveOpinion("sales", Position.AGREE, "同意"),
                hour(48),
                CooperationSamples.by("st-x", 1)));
  }

  @Test
  void whatIsAwaitedTooLongIsToldOnce() {
    Cooperation cooperation = CooperationSamples.asked(false);
    assertThat(cooperation.watch(hour(23))).isEmpty();
    assertThat(cooperation.watch(hour(24)))
        .containsExactly(new CooperationOverdue(Awaited.OPINIONS));
    assertThat(cooperation.isLate()).isTrue();
    assertThat(cooperation.watch(hour(25))).isEmpty();

    CooperationSamples.say(cooperation, Position.OBJECT);
    assertThat(cooperation.isLate()).isFalse();
    assertThat(cooperation.watch(hour(48))).containsExactly(new CooperationOverdue(Awaited.RULING));
    assertThat(in(CooperationStatus.CANCELLED).watch(hour(900))).isEmpty();
  }

  @Test
  @Proves("P-52")
  void theSlipHasItsOwnTimeWhateverElseIsAwaited() {
    Cooperation asked = in(CooperationStatus.ASKED);
    assertThat(asked.awaitsSlip()).isTrue();
    assertThat(asked.dueAt()).as("the opinions come first").isEqualTo(hour(24));
    assertThat(asked.watch(hour(30))).containsExactly(new CooperationOverdue(Awaited.OPINIONS));
    assertThat(asked.watch(hour(40))).containsExactly(new CooperationOverdue(Awaited.SLIP));
    assertThat(asked.watch(hour(900))).isEmpty();

    CooperationSamples.say(asked, Position.AGREE);
    assertThat(asked.isLate()).as("the slip is still missing").isTrue();
    CooperationSamples.move(asked, CooperationMove.SUBMIT_SLIP);
    assertThat(asked.isLate()).isFalse();

    Cooperation disputed = in(CooperationStatus.DISPUTED);
    assertThat(disputed.watch(hour(48)))
        .containsExactly(
            new CooperationOverdue(Awaited.RULING), new CooperationOverdue(Awaited.SLIP));
  }

  @Test
  @Proves("P-52")
  void aCancelledOneAwaitsNothing() {
    Cooperation cancelled = in(CooperationStatus.CANCELLED);

    assertThat(cancelled.awaitsSlip()).isFalse();
    assertThat(cancelled.dueAt()).isNull();
    assertThat(cancelled.isLate()).isFalse();
  }

  @Test
  void theShippedPolicyIsSoundAndAnUnsoundOneIsRefused() {
    CooperationSamples.VALUES.checkShipped(CooperationSamples.KIND);

    assertThat(
            CooperationSamples.KIND.faultsOf(
                new CooperationPolicy(Duration.ZERO, Duration.ofHours(-1))))
        .extracting(PolicyFault::pointer)
        .containsExactly("/ruleWithin", "/slipWithin");
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (CooperationProblem type : CooperationProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }
}

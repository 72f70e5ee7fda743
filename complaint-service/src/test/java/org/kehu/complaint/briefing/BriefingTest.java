package org.kehu.complaint.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kehu.complaint.briefing.BriefingSamples.hour;
import static org.kehu.complaint.briefing.BriefingSamples.in;
import static org.kehu.complaint.briefing.BriefingSamples.note;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.briefing.BriefingEvent.BriefingAcknowledged;
import org.kehu.complaint.briefing.BriefingEvent.BriefingNoted;
import org.kehu.complaint.briefing.BriefingEvent.BriefingOverdue;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

class BriefingTest {

  private static void refused(BriefingProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(BriefingStatus.class)
  void whatIsNotInTheTableIsRefusedAndChangesNothing(BriefingStatus status) {
    for (BriefingMove move : BriefingMove.values()) {
      Briefing briefing = in(status);
      assertThat(briefing.status()).isEqualTo(status);
      if (status.allowed().contains(move)) {
        assertThat(BriefingSamples.move(briefing, move)).isNotEmpty();
      } else {
        refused(
            BriefingProblem.BRIEFING_MOVE_NOT_ALLOWED, () -> BriefingSamples.move(briefing, move));
        assertThat(briefing.status()).isEqualTo(status);
      }
    }
  }

  @Test
  @Proves("P-66")
  void everyDepartmentTakesNoteOfFeedbackOnce() {
    Briefing briefing = in(BriefingStatus.SUBMITTED);

    assertThat(note(briefing, "sales", null)).containsExactly(new BriefingNoted("sales"));
    assertThat(briefing.status()).isEqualTo(BriefingStatus.NOTED);
    refused(BriefingProblem.ACKNOWLEDGEMENT_NOT_AWAITED, () -> note(briefing, "sales", null));
    refused(BriefingProblem.ACKNOWLEDGEMENT_NOT_AWAITED, () -> note(briefing, "legal", null));
    assertThat(note(briefing, "production", "已列入计划"))
        .containsExactly(new BriefingNoted("production"), new BriefingAcknowledged());

    assertThat(briefing.status()).isEqualTo(BriefingStatus.ACKNOWLEDGED);
    assertThat(briefing.dueAt()).isNull();
    assertThat(briefing.recipients()).extracting(Recipient::reply).containsExactly(null, "已列入计划");
    assertThat(briefing.scope())
        .contains(
            Tokens.taken(BriefingSamples.AUTHOR),
            Tokens.taken("st-production"),
            Tokens.department("sales"));
  }

  @Test
  @Proves("P-70")
  void aReportedProblemIsAnsweredAndOthersNeedNoAnswer() {
    Briefing problem = BriefingSamples.to(BriefingKind.PROBLEM, "customer-service");
    refused(BriefingProblem.BRIEFING_REPLY_MISSING, () -> note(problem, "customer-service", null));
    refused(BriefingProblem.BRIEFING_REPLY_MISSING, () -> note(problem, "customer-service", " "));

    note(problem, "customer-service", "增派一人");

    assertThat(problem.status()).isEqualTo(BriefingStatus.ACKNOWLEDGED);
    Briefing result = BriefingSamples.to(BriefingKind.SUMMARY, "customer-service");
    note(result, "customer-service", null);
    assertThat(result.status()).isEqualTo(BriefingStatus.ACKNOWLEDGED);
  }

  @Test
  @Proves({"P-42", "P-66"})
  void whatNobodyTakesNoteOfIsToldOnce() {
    Briefing briefing = in(BriefingStatus.NOTED);

    assertThat(briefing.watch(hour(15))).isEmpty();
    assertThat(briefing.watch(hour(16))).containsExactly(new BriefingOverdue());
    assertThat(briefing.isLate()).isTrue();
    assertThat(briefing.watch(hour(17))).isEmpty();
    note(briefing, "production", null);
    assertThat(briefing.isLate()).isFalse();
    assertThat(in(BriefingStatus.WITHDRAWN).watch(hour(900))).isEmpty();
  }

  @Test
  void theShippedPolicyIsSoundAndAnUnsoundOneIsRefused() {
    BriefingSamples.VALUES.checkShipped(BriefingSamples.KIND);

    assertThat(
            BriefingSamples.KIND.faultsOf(
                new BriefingPolicy("gm-office", List.of("sales", "sales"), Duration.ZERO)))
        .extracting(PolicyFault::rule)
        .containsExactly("duration-not-positive", "department-twice");
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (BriefingProblem type : BriefingProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }
}

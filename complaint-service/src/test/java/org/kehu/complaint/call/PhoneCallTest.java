package org.kehu.complaint.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.call.CallEvent.CallAnswered;
import org.kehu.complaint.call.CallEvent.CallTransferred;
import org.kehu.complaint.call.CallEvent.CallbackMissed;
import org.kehu.complaint.call.CallEvent.CallbackOverdue;
import org.kehu.complaint.call.CallEvent.CallbackPromised;
import org.kehu.complaint.call.TelephonePolicy.Skill;
import org.kehu.complaint.call.command.AnswerCall;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class PhoneCallTest {

  private static void refused(CallProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(CallStatus.class)
  void whatIsNotInTheTableIsRefusedAndChangesNothing(CallStatus status) {
    for (CallMove move : CallMove.values()) {
      PhoneCall call = CallSamples.in(status);
      if (status.allowed().contains(move)) {
        assertThat(CallSamples.move(call, move)).isNotEmpty();
        assertThat(call.status()).isEqualTo(status.after(move).orElseThrow());
      } else {
        refused(CallProblem.CALL_MOVE_NOT_ALLOWED, () -> CallSamples.move(call, move));
        assertThat(call.status()).isEqualTo(status);
      }
    }
  }

  @Test
  @Proves({"P-61", "P-62"})
  void whatWasNotCheckedIsNotToldAndAHardQuestionNeedsItsBasis() {
    refused(CallProblem.ANSWER_UNVERIFIED, () -> new AnswerCall("大概可以", false, "印象"));
    AnswerCall bare = new AnswerCall("五个工作日", true, " ");
    PhoneCall hard = CallSamples.fresh(CallSamples.taken(true));
    PhoneCall easy = CallSamples.fresh(CallSamples.taken(false));

    refused(CallProblem.ANSWER_BASIS_MISSING, () -> hard.answer(bare, CallSamples.after(1)));
    assertThat(hard.status()).isEqualTo(CallStatus.OPEN);
    assertThat(easy.answer(bare, CallSamples.after(1))).containsExactly(new CallAnswered(false));
  }

  @Test
  @Proves({"P-62", "P-29"})
  void aPromiseToCallBackStandsUntilSomebodyHearsUsAndItsPassingIsToldOnce() {
    PhoneCall call = CallSamples.fresh(CallSamples.taken(true));
    Instant due = CallSamples.DUE;

    assertThat(call.promise(due, null, CallSamples.after(2)))
        .containsExactly(new CallbackPromised(due));
    assertThat(call.missed()).containsExactly(new CallbackMissed(1));
    assertThat(call.watch(due.minusSeconds(1))).isEmpty();
    assertThat(call.watch(due)).containsExactly(new CallbackOverdue(due));
    assertThat(call.watch(due.plusSeconds(60))).isEmpty();
    assertThat(call.transfer("ORDERS", "st-lin-kefu", CallSamples.after(300))).hasSize(1);
    assertThat(call.watch(due.plusSeconds(90))).as("told already").isEmpty();
    assertThat(call.callBack(CallSamples.SURE, CallSamples.after(300)))
        .containsExactly(new CallAnswered(true));
    assertThat(call.dueAt()).isNull();
  }

  @Test
  @Proves("P-62")
  void withoutANumberNoCallBackIsPromised() {
    RecordCall hidden =
        new RecordCall(
            1, CallTopic.OTHER, new CallerLine(null, null), "x", false, null, null, null);
    PhoneCall call = CallSamples.fresh(hidden);

    refused(
        CallProblem.CALLBACK_NUMBER_MISSING,
        () -> call.promise(CallSamples.DUE, null, CallSamples.after(1)));
    call.promise(CallSamples.DUE, "0591-8780", CallSamples.after(1));
    assertThat(call.line().phone()).isEqualTo("0591-8780");
    assertThat(call.line()).hasToString("CallerLine[***]");
  }

  @Test
  @Proves("P-63")
  void whoIsPutThroughIsSeenByBothAndNotForEver() {
    PhoneCall call = CallSamples.fresh(CallSamples.taken(false));

    assertThat(call.transfer("DIALECT_MINNAN", "st-lin-kefu", CallSamples.after(1)))
        .containsExactly(new CallTransferred("DIALECT_MINNAN", "st-chen-kefu", "st-lin-kefu"));
    assertThat(call.scope()).contains("own:st-lin-kefu", "taken:st-chen-kefu");
    for (int i = 0; i < 9; i++) {
      call.transfer("ORDERS", "st-lin-kefu", CallSamples.after(2));
    }
    refused(
        CallProblem.TOO_MANY_TRANSFERS,
        () -> call.transfer("ORDERS", "st-lin-kefu", CallSamples.after(3)));
  }

  @Test
  @Proves({"P-59", "P-60"})
  void theShippedPolicySaysThreeRingsAndBothWords() {
    PolicyKind<TelephonePolicy> kind = new TelephonePolicies().telephone();
    PolicyValues values =
        new PolicyValues(
            JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
    values.checkShipped(kind);
    TelephonePolicy shipped = values.shipped(kind);
    assertThat(shipped.mostRings()).isEqualTo(3);
    assertThat(shipped.script().opening()).contains("您好");
    assertThat(shipped.script().closing()).contains("谢谢您的来电");

    List<Skill> twice = new ArrayList<>(shipped.skills());
    twice.add(shipped.skills().getFirst());
    TelephonePolicy wrong =
        new TelephonePolicy(3, Duration.ZERO, shipped.scripts(), twice, shipped.departmentId());
    assertThat(kind.faultsOf(wrong))
        .extracting(PolicyFault::rule)
        .containsExactlyInAnyOrder("duration-not-positive", "skill-twice");
  }
}

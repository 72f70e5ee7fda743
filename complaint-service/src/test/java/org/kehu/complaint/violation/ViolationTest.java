package org.kehu.complaint.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.ViolationPolicy.Line;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class ViolationTest {

  private static void refused(ViolationProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(ViolationStatus.class)
  @Proves("X-48")
  void whatIsNotInTheTableIsRefusedAndChangesNothing(ViolationStatus status) {
    for (ViolationMove move : ViolationMove.values()) {
      Violation violation = ViolationSamples.in(status);
      if (status.allowed().contains(move)) {
        assertThat(ViolationSamples.move(violation, move)).hasSize(1);
        assertThat(violation.status()).isEqualTo(status.after(move).orElseThrow());
      } else {
        refused(
            ViolationProblem.VIOLATION_MOVE_NOT_ALLOWED,
            () -> ViolationSamples.move(violation, move));
        assertThat(violation.status()).isEqualTo(status);
      }
    }
  }

  @Test
  @Proves({"P-44", "P-53", "X-48", "X-51"})
  void theSameGravityHasTheSameSanctionsForEverybody() {
    Violation violation = ViolationSamples.in(ViolationStatus.HEARD);

    refused(
        ViolationProblem.SANCTION_NOT_IN_RULE,
        () ->
            violation.propose(
                ViolationSamples.sanction(Gravity.LIGHT, Sanction.DISMISSAL),
                ViolationSamples.POLICY,
                ViolationSamples.by(ViolationSamples.LEADER, 2)));
    assertThat(violation.verdict()).isNull();
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Factors(0, 3, 3));
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Factors(1, 3, 6));
  }

  @Test
  @Proves("G-15")
  void aLeakTellsCauseThirdPartyAndCustomersAndItsPersonIsLiable() {
    refused(ViolationProblem.LEAK_INCOMPLETE, () -> report(ViolationKind.LEAK, null));
    refused(
        ViolationProblem.LEAK_INCOMPLETE,
        () -> report(ViolationKind.SHIRKING, ViolationSamples.LEAK));
    Violation leak = ViolationSamples.of(ViolationKind.LEAK, ViolationSamples.LEADER);
    leak.hear("未设权限", ViolationSamples.by(ViolationSamples.PERSON, 1));

    refused(
        ViolationProblem.LEAK_WITHOUT_LIABILITY,
        () ->
            leak.propose(
                ViolationSamples.sanction(Gravity.GRAVE, Sanction.FINE),
                ViolationSamples.POLICY,
                ViolationSamples.by(ViolationSamples.LEADER, 2)));

    assertThat(leak.status()).isEqualTo(ViolationStatus.HEARD);
    assertThat(leak.leak()).isEqualTo(ViolationSamples.LEAK);
  }

  @Test
  @Proves("G-14")
  void ownGainIsDismissedForWhenGrave() {
    Line line =
        ViolationSamples.POLICY.lineFor(ViolationKind.OWN_GAIN, Gravity.GRAVE).orElseThrow();

    assertThat(line.sanctions()).contains(Sanction.DISMISSAL);
    assertThat(line.approver()).isEqualTo("general-manager");
  }

  private static ReportViolation report(ViolationKind kind, @Nullable Leak leak) {
    return new ReportViolation(
        kind, "st-lin-kefu", null, "经过", null, List.of(new Evidence("记录", null)), leak);
  }

  @Test
  @Proves({"P-53", "X-48"})
  void theShippedRuleKnowsEveryKindAndRemovesGraveShirkersFromTheirPost() {
    ViolationSamples.VALUES.checkShipped(ViolationSamples.KIND);
    ViolationPolicy shipped = ViolationSamples.POLICY;

    assertThat(shipped.lineFor(ViolationKind.SHIRKING, Gravity.GRAVE).orElseThrow().sanctions())
        .containsExactly(Sanction.REMOVAL);
    Line leak = shipped.lineFor(ViolationKind.CONFIDENTIALITY, Gravity.GRAVE).orElseThrow();
    assertThat(leak.sanctions()).contains(Sanction.DISMISSAL, Sanction.FINE);
    assertThat(leak.approver()).isEqualTo("general-manager");
    ViolationPolicy gaps =
        new ViolationPolicy(
            List.of(
                new Line(
                    Set.of(ViolationKind.SHIRKING),
                    Gravity.LIGHT,
                    Set.of(Sanction.CRITICISM),
                    "emperor")));
    assertThat(ViolationSamples.KIND.faultsOf(gaps))
        .extracting(PolicyFault::rule)
        .contains("role-unknown", "line-missing");
  }
}

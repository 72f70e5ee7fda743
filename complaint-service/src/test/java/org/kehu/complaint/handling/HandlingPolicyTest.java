package org.kehu.complaint.handling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.solution.PreventionRule;
import org.kehu.complaint.handling.HandlingPolicy.Line;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class HandlingPolicyTest {

  private static final PolicyKind<HandlingPolicy> KIND = new HandlingPolicies().complaintHandling();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());

  private static Line shipped(CaseKind kind, Severity severity) {
    return VALUES.shipped(KIND).lines().stream()
        .filter(line -> line.fits(kind, severity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShippedPolicyAndItsPresetsAreSound() {
    VALUES.checkShipped(KIND);
  }

  @Test
  @Proves({"P-31", "P-36", "P-39", "P-40", "K-10"})
  void byDefaultAComplaintHasThreeOrFourAlternativesAnApprovalAndACallBack() {
    Line line = shipped(CaseKind.COMPLAINT, Severity.GENERAL);

    assertThat(line.leastProposals()).isEqualTo(3);
    assertThat(line.mostProposals()).isEqualTo(4);
    assertThat(line.approver()).isEqualTo("general-manager");
    assertThat(line.leastCallbacks()).isEqualTo(1);
    assertThat(line.direct()).isFalse();
    assertThat(line.prevention()).isEqualTo(PreventionRule.OWN_FAULT);
    assertThat(shipped(CaseKind.INQUIRY, Severity.GENERAL).direct()).isTrue();
  }

  @Test
  void anUnknownApproverReversedBoundsAndGapsAreRefused() {
    HandlingPolicy policy =
        new HandlingPolicy(
            List.of(
                new Line(
                    Set.of(CaseKind.COMPLAINT),
                    Set.of(),
                    4,
                    3,
                    false,
                    "emperor",
                    Set.of(),
                    1,
                    3,
                    null,
                    null)));

    assertThat(KIND.faultsOf(policy))
        .extracting(PolicyFault::rule)
        .containsExactlyInAnyOrder("proposals-reversed", "role-unknown", "line-missing");
  }
}

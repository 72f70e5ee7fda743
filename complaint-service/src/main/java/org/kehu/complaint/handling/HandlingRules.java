package org.kehu.complaint.handling;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.PreventionRule;
import org.kehu.complaint.cases.solution.TermsInForce;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** Takes the rules for a case from the handling policy in force. */
@Component
class HandlingRules implements TermsInForce {

  private final Policies policies;
  private final PolicyKind<HandlingPolicy> kind;

  HandlingRules(Policies policies, PolicyKind<HandlingPolicy> kind) {
    this.policies = policies;
    this.kind = kind;
  }

  @Override
  public CaseTerms of(CaseKind caseKind, Severity severity, Instant receivedAt) {
    EffectivePolicy<HandlingPolicy> policy = policies.at(kind, receivedAt);
    HandlingPolicy.Line line =
        policy.value().lines().stream()
            .filter(one -> one.fits(caseKind, severity))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No line fits " + caseKind));
    return new CaseTerms(
        policy.version(),
        line.leastProposals(),
        line.mostProposals(),
        line.direct(),
        approver(line.approver()),
        line.approvedCauses(),
        line.leastCallbacks(),
        line.attemptsUntilUnreachable(),
        Objects.requireNonNullElse(line.prevention(), PreventionRule.NEVER),
        Objects.requireNonNullElse(line.qualityPartners(), Set.of()));
  }

  private static @Nullable Role approver(@Nullable String wireName) {
    return wireName == null ? null : Role.of(wireName).orElseThrow();
  }
}

package org.kehu.complaint.cases.solution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.kit.access.Role;

/**
 * The rules under which one case is handled, as policy stood at receipt; kept with the case, so
 * that a change of policy never moves a running case.
 *
 * @param policyVersion of the handling policy
 * @param leastProposals alternatives to put before the customer at once (P-31)
 * @param mostProposals the same, upper bound
 * @param direct whether the first person may solve it without investigation and proposals (P-24,
 *     P-48)
 * @param approver who approves the result, if anybody (P-36)
 * @param approvedCauses causes whose results need approval; empty means every one
 * @param leastCallbacks call-backs that must be held or refused before closing (P-39)
 * @param attemptsUntilUnreachable call-backs without answer after which the customer counts as
 *     unreachable (field M21)
 * @param prevention when an action against the cause must be planned before closing (P-40, M22)
 * @param qualityPartners departments that handle it jointly when quality is at fault (P-06)
 */
public record CaseTerms(
    int policyVersion,
    int leastProposals,
    int mostProposals,
    boolean direct,
    @Nullable Role approver,
    Set<CauseType> approvedCauses,
    int leastCallbacks,
    int attemptsUntilUnreachable,
    PreventionRule prevention,
    Set<String> qualityPartners) {

  /** Copies, so that nobody changes the rules of a running case. */
  public CaseTerms {
    approvedCauses = Set.copyOf(approvedCauses);
    prevention = prevention == null ? PreventionRule.NEVER : prevention;
    qualityPartners = qualityPartners == null ? Set.of() : Set.copyOf(qualityPartners);
  }

  /** The findings with the departments that have to be part of the handling for their cause. */
  public Findings joint(Findings found) {
    return found.causeType() == CauseType.QUALITY ? found.with(qualityPartners) : found;
  }

  /** Who has to approve a result with this cause; null when nobody has to. */
  public @Nullable Role approverFor(@Nullable CauseType cause) {
    boolean covered = approvedCauses.isEmpty() || cause == null || approvedCauses.contains(cause);
    return covered ? approver : null;
  }
}

package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Opinion;

/**
 * What happens to a case; past tense, without personal data. Ids and numbers are the case's own.
 */
public sealed interface CaseEvent {

  /** It was written down. */
  record CaseRegistered() implements CaseEvent {}

  /** A settled case of an earlier register was taken over. */
  record CaseMigrated(String formerNumber, Instant receivedAt, Instant solvedAt)
      implements CaseEvent {}

  /** The customer it concerns is known now, or its confidentiality changed. */
  record CaseCustomerVerified(String customerId) implements CaseEvent {}

  /** What was written down changed. */
  record CaseAmended(Set<String> sections) implements CaseEvent {
    /** Copies. */
    public CaseAmended {
      sections = Set.copyOf(sections);
    }
  }

  /** The customer knows that it was received. */
  record CaseAcknowledged(Instant acknowledgedAt) implements CaseEvent {}

  /** A time was promised; {@code count} tells the how-manieth promise it is. */
  record CasePromised(Instant promisedUntil, int policyVersion, int count) implements CaseEvent {}

  /** Somebody works on it now. */
  record CaseAssigned(String assigneeId, String departmentId) implements CaseEvent {}

  /** It was passed on; without {@code toId} it lies in the department's queue. */
  record CaseTransferred(@Nullable String fromId, @Nullable String toId, String departmentId)
      implements CaseEvent {}

  /** Evidence is collected. */
  record CaseInvestigationStarted(String investigatorId) implements CaseEvent {}

  /** Cause and responsibility are known. */
  record CaseInvestigated(CauseType causeType, @Nullable String responsibleDepartmentId)
      implements CaseEvent {}

  /** Alternatives are before the customer. */
  record ProposalsOffered(int count) implements CaseEvent {}

  /** The customer confirmed one. */
  record ProposalAccepted(int proposal) implements CaseEvent {}

  /** The customer objected to one. */
  record ProposalRefused(int proposal) implements CaseEvent {}

  /** The result was agreed to. */
  record ResultApproved(String approverId, int proposal) implements CaseEvent {}

  /** The result was sent back. */
  record ResultRejected(String approverId, int proposal) implements CaseEvent {}

  /** It is solved. */
  record CaseResolved(Instant resolvedAt) implements CaseEvent {}

  /** The customer was called back, or could not be reached. */
  record CallbackHeld(int attempt, CallbackOutcome outcome, @Nullable Opinion opinion)
      implements CaseEvent {}

  /** It ended. */
  record CaseClosed(Instant closedAt) implements CaseEvent {}

  /** It was taken up again. */
  record CaseReopened(Instant reopenedAt) implements CaseEvent {}

  /** The customer took it back. */
  record CaseWithdrawn(Instant withdrawnAt) implements CaseEvent {}

  /**
   * Another calendar moved its deadlines, or what bound us to the customer when it was received
   * became known later; {@code dueAt} is the earliest that is open, a promise among them.
   */
  record CaseDeadlinesMoved(@Nullable Instant dueAt) implements CaseEvent {}

  /** Whoever made the suggestion is told what came of it. */
  record EffectTold(String actionId, Instant foundAt) implements CaseEvent {}

  /** It was weighed: safety, complexity, impact. */
  record CaseAssessed(Assessment assessment) implements CaseEvent {}

  /** It is not our turn; {@code until} is when the clock goes on by itself. */
  record CasePaused(PauseReason reason, Instant until) implements CaseEvent {}

  /** It is our turn again. */
  record CaseResumed(PauseReason reason, Instant resumedAt) implements CaseEvent {}

  /** The customer was told how far it is; {@code count} tells the how-manieth time. */
  record ProgressTold(Channel via, int count) implements CaseEvent {}

  /** The customer came again on the same matter; {@code count} tells how often. */
  record FurtherContactTaken(Channel channel, int count) implements CaseEvent {}

  /**
   * The complainant shall get a notice.
   *
   * @param at what its words are about: until when we answer, or when it happened
   */
  record NoticeRequested(CaseNotice notice, Instant at) implements CaseEvent {}

  /** It belongs to another case. */
  record CaseLinked(RelatedCase other) implements CaseEvent {}

  /** It goes on in another case, and brings so many contacts along, its own among them. */
  record CaseMerged(String leadingCaseId, int contacts) implements CaseEvent {}

  /** Another case goes on in this one; {@code contacts} tells how many further ones it has now. */
  record CaseAbsorbed(String mergedCaseId, int contacts) implements CaseEvent {}

  /** It went up the line, or a mark of its clocks was passed. */
  record CaseEscalated(EscalationStep step) implements CaseEvent {}
}

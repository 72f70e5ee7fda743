package org.kehu.complaint.cases.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Role;

/**
 * What somebody has to do next with a case (待办): one thing by its state, and beside it the word to
 * a customer who waits for one.
 */
enum CaseTask {
  ACKNOWLEDGE_CASE,
  HANDLE_CASE,
  INVESTIGATE_CASE,
  PROPOSE_SOLUTION,
  HEAR_ANSWER,
  APPROVE_RESULT,
  RESOLVE_CASE,
  CALL_BACK,
  CLOSE_CASE,
  TELL_PROGRESS;

  /** Whether the customer is to be told how far it is (P-27). */
  static Optional<CaseTask> ofProgress(ComplaintCase complaint) {
    return complaint.isProgressDue() ? Optional.of(TELL_PROGRESS) : Optional.empty();
  }

  /** What is open by its state; empty when nothing is left to do. */
  static Optional<CaseTask> of(ComplaintCase complaint) {
    return switch (complaint.status()) {
      case RECEIVED -> Optional.of(ACKNOWLEDGE_CASE);
      case ACKNOWLEDGED, ASSIGNED, REOPENED ->
          Optional.of(complaint.isSolvableAtOnce() ? HANDLE_CASE : INVESTIGATE_CASE);
      case INVESTIGATING -> Optional.of(INVESTIGATE_CASE);
      case INVESTIGATED -> Optional.of(PROPOSE_SOLUTION);
      case PROPOSED -> Optional.of(HEAR_ANSWER);
      case ACCEPTED -> Optional.of(complaint.approver() == null ? RESOLVE_CASE : APPROVE_RESULT);
      case APPROVED -> Optional.of(RESOLVE_CASE);
      case RESOLVED -> Optional.of(complaint.isAskedEnough() ? CLOSE_CASE : CALL_BACK);
      case CLOSED, WITHDRAWN, MERGED -> Optional.empty();
    };
  }

  /** Whose role it is, when it is nobody's by name. */
  @Nullable Role role(ComplaintCase complaint) {
    return this == APPROVE_RESULT ? complaint.approver() : null;
  }

  /** Who it waits for; an approval waits for a role. */
  @Nullable String assignee(ComplaintCase complaint) {
    return this == APPROVE_RESULT ? null : complaint.assigneeId();
  }
}

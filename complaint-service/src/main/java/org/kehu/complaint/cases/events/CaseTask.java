package org.kehu.complaint.cases.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Severity;
import org.kehu.kit.access.Role;

/** The one thing that somebody has to do next with a case (待办). */
enum CaseTask {
  ACKNOWLEDGE,
  HANDLE,
  INVESTIGATE,
  PROPOSE,
  ANSWER_PROPOSALS,
  APPROVE,
  RESOLVE,
  CALL_BACK,
  CLOSE;

  /** What is open; empty when nothing is left to do. */
  static Optional<CaseTask> of(ComplaintCase complaint) {
    return switch (complaint.status()) {
      case RECEIVED -> Optional.of(ACKNOWLEDGE);
      case ACKNOWLEDGED, ASSIGNED, REOPENED ->
          Optional.of(complaint.terms().direct() ? HANDLE : INVESTIGATE);
      case INVESTIGATING -> Optional.of(INVESTIGATE);
      case INVESTIGATED -> Optional.of(PROPOSE);
      case PROPOSED -> Optional.of(ANSWER_PROPOSALS);
      case ACCEPTED -> Optional.of(complaint.approver() == null ? RESOLVE : APPROVE);
      case APPROVED -> Optional.of(RESOLVE);
      case RESOLVED -> Optional.of(complaint.isAskedEnough() ? CLOSE : CALL_BACK);
      case CLOSED, WITHDRAWN -> Optional.empty();
    };
  }

  /** Whose role it is, when it is nobody's by name. */
  @Nullable Role role(ComplaintCase complaint) {
    if (this == APPROVE) {
      return complaint.severity() == Severity.CRISIS
          ? Role.GENERAL_MANAGER
          : complaint.approver();
    }
    return null;
  }

  /** Who it waits for; an approval waits for a role. */
  @Nullable String assignee(ComplaintCase complaint) {
    return this == APPROVE ? null : complaint.assigneeId();
  }
}

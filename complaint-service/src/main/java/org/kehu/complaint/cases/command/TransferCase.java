package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Pass it on (移交, P-50).
 *
 * @param toId the leader or colleague in charge; null leaves it in the department's queue
 * @param departmentId the receiving department
 * @param reason at most 1000 characters
 */
public record TransferCase(@Nullable String toId, String departmentId, String reason) {

  /** Nothing is passed on without a reason. */
  public TransferCase {
    Bounds.required("/departmentId", departmentId, 60);
    Bounds.required("/reason", reason, 1000);
  }
}

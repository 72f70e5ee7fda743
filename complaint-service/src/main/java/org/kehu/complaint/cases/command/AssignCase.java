package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Name who works on it (分派, P-20).
 *
 * @param assigneeId staff id
 * @param departmentId the assignee's department
 */
public record AssignCase(String assigneeId, String departmentId) {

  /** Bounded. */
  public AssignCase {
    Bounds.required("/assigneeId", assigneeId, 60);
    Bounds.required("/departmentId", departmentId, 60);
  }
}

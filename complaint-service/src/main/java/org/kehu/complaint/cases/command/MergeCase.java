package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Let it go on in another case (合并).
 *
 * @param leadingCaseId the case in which it goes on
 * @param reason at most 1000 characters
 */
public record MergeCase(String leadingCaseId, String reason) {

  /** Nothing ends without a reason. */
  public MergeCase {
    Bounds.required("/reason", reason, 1000);
  }
}

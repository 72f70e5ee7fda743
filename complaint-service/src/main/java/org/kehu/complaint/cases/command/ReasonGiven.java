package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Why a case is reopened or withdrawn.
 *
 * @param reason at most 1000 characters
 */
public record ReasonGiven(String reason) {

  /** Bounded, and not empty. */
  public ReasonGiven {
    Bounds.required("/reason", reason, 1000);
  }
}

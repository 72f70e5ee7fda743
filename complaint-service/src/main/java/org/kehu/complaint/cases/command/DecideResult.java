package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The approver's word on the result (P-36).
 *
 * @param approved or sent back
 * @param comment why; needed when sent back, at most 2000 characters
 */
public record DecideResult(boolean approved, @Nullable String comment) {

  /** Nothing is sent back without saying why. */
  public DecideResult {
    Bounds.text("/comment", comment, 2000);
    if (!approved) {
      Bounds.required("/comment", comment, 2000);
    }
  }
}

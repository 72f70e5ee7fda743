package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.solution.Fit;

/**
 * Carry out the decision and tell it (P-35, P-37, P-38).
 *
 * @param solution what was done, at most 4000 characters
 * @param fit how it stands to what the customer wants; null when the confirmed proposal says it, or
 *     it is not known (P-34)
 * @param apology of the company; needed when the fault is ours and none was made yet (P-33)
 * @param decisionTold whether the customer was told already
 * @param toldVia on which channel
 */
public record ResolveCase(
    String solution,
    @Nullable Fit fit,
    @Nullable ApologyGiven apology,
    boolean decisionTold,
    @Nullable Channel toldVia) {

  /** Bounded, and not empty. */
  public ResolveCase {
    Bounds.required("/solution", solution, 4000);
  }
}

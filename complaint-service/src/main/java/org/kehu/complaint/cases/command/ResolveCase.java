package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Carry out the decision and tell it (P-35, P-37, P-38).
 *
 * @param solution what was done, at most 4000 characters
 * @param decisionTold whether the customer was told already
 * @param toldVia on which channel
 */
public record ResolveCase(String solution, boolean decisionTold, @Nullable Channel toldVia) {

  /** Bounded, and not empty. */
  public ResolveCase {
    Bounds.required("/solution", solution, 4000);
  }
}

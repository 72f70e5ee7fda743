package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * An alternative as somebody proposes it.
 *
 * @param title at most 200 characters
 * @param description at most 2000 characters
 * @param fit how it stands to what the customer wants most; null while that is not known (P-34)
 */
public record Alternative(String title, String description, @Nullable Fit fit) {

  /** Bounded, and not empty. */
  public Alternative {
    Bounds.required("/alternatives/title", title, 200);
    Bounds.required("/alternatives/description", description, 2000);
  }

  /** Whether the customer wants more than it gives. */
  public boolean fallsShort() {
    return fit != null && fit.fallsShort();
  }
}

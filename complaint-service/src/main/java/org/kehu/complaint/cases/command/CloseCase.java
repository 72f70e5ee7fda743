package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * End it (结案).
 *
 * @param summary for the superior (P-42), at most 4000 characters
 * @param externalRecourse where a dissatisfied customer was told to turn, at most 1000 characters
 */
public record CloseCase(String summary, @Nullable String externalRecourse) {

  /** Bounded; a case is not closed without a word. */
  public CloseCase {
    Bounds.required("/summary", summary, 4000);
    Bounds.text("/externalRecourse", externalRecourse, 1000);
  }
}

package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The customer's answer to an alternative (P-31, P-32).
 *
 * @param number of the alternative
 * @param note in the customer's words, at most 2000 characters
 */
public record AnswerProposal(int number, @Nullable String note) {

  /** Bounded. */
  public AnswerProposal {
    Bounds.text("/note", note, 2000);
  }
}

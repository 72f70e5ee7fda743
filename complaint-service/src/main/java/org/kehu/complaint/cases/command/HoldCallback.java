package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Opinion;

/**
 * An attempt to call the customer back (P-39).
 *
 * @param outcome how it ended
 * @param opinion what the customer thinks of the handling; asked whenever it was held
 * @param note in the customer's words, at most 2000 characters
 */
public record HoldCallback(
    CallbackOutcome outcome, @Nullable Opinion opinion, @Nullable String note) {

  /** Who was asked has an opinion, who was not has none. */
  public HoldCallback {
    Bounds.text("/note", note, 2000);
    if ((outcome == CallbackOutcome.HELD) != (opinion != null)) {
      throw CaseProblem.OPINION_MISMATCH.problem();
    }
  }
}

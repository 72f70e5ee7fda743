package org.kehu.complaint.correctiveaction.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.correctiveaction.ActionDates;
import org.kehu.complaint.correctiveaction.ActionMove;
import org.kehu.complaint.correctiveaction.ActionProblem;

/**
 * Judge whether it helped (有效性验证).
 *
 * @param effective whether the fault has not come back
 * @param note how that was found, at most 2000 characters
 * @param effectTold what whoever made an adopted suggestion is told of its effect, at most 1000
 *     characters
 * @param again until when it is done anew; only, and always, when it did not help
 */
public record CheckAction(
    boolean effective, String note, @Nullable String effectTold, @Nullable ActionDates again) {

  /** What did not help is dated anew. */
  public CheckAction {
    Bounds.required("/note", note, 2000);
    Bounds.text("/effectTold", effectTold, 1000);
    if (effective == (again != null)) {
      throw ActionProblem.AGAIN_MISMATCH.problem();
    }
  }

  /** Which move it is. */
  public ActionMove move() {
    return effective ? ActionMove.CONFIRM : ActionMove.REJECT;
  }
}

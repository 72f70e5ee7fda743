package org.kehu.complaint.correctiveaction;

import java.time.Instant;

/**
 * Until when an action is done, and when it is judged whether it helped.
 *
 * @param dueAt until when it is done
 * @param checkDueAt until when its effect is checked (有效性验证日期)
 */
public record ActionDates(Instant dueAt, Instant checkDueAt) {

  /** An effect shows only after the deed. */
  public ActionDates {
    if (!checkDueAt.isAfter(dueAt)) {
      throw ActionProblem.CHECK_BEFORE_DUE.problem();
    }
  }

  /** The same, when the deed still lies ahead. */
  public ActionDates after(Instant now) {
    if (!dueAt.isAfter(now)) {
      throw ActionProblem.ACTION_DUE_IN_PAST.problem().with("dueAt", dueAt);
    }
    return this;
  }
}

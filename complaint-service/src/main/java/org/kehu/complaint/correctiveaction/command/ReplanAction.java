package org.kehu.complaint.correctiveaction.command;

import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.correctiveaction.ActionDates;

/**
 * Give it another owner or other days.
 *
 * @param ownerId who does it from now on
 * @param dates until when from now on
 * @param reason at most 1000 characters
 */
public record ReplanAction(String ownerId, ActionDates dates, String reason) {

  /** Nothing is moved without a reason. */
  public ReplanAction {
    Bounds.required("/ownerId", ownerId, 60);
    Bounds.required("/reason", reason, 1000);
  }
}

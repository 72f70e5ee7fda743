package org.kehu.complaint.violation.command;

import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.violation.Factors;
import org.kehu.complaint.violation.Gravity;
import org.kehu.complaint.violation.Sanction;

/**
 * Say what is to follow.
 *
 * @param gravity how grave it is
 * @param sanction what follows, one that the rule knows for it
 * @param liable whether the person answers for the loss
 * @param factors what was weighed
 * @param reason at most 2000 characters
 */
public record ProposeSanction(
    Gravity gravity, Sanction sanction, boolean liable, Factors factors, String reason) {

  /** Nothing follows without a reason. */
  public ProposeSanction {
    Bounds.required("/reason", reason, 2000);
  }
}

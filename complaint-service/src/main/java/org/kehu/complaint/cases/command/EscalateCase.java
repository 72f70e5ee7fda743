package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * Take it up the line by hand (P-51, P-56).
 *
 * @param step supervisor or general manager
 * @param reason at most 1000 characters
 */
public record EscalateCase(EscalationStep step, String reason) {

  /** Time's own steps are not taken by hand. */
  public EscalateCase {
    Bounds.required("/reason", reason, 1000);
    if (!step.isByHand()) {
      throw CaseProblem.STEP_NOT_BY_HAND.problem().with("step", step.name());
    }
  }
}

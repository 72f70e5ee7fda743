package org.kehu.complaint.correctiveaction;

import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Prevention;
import org.springframework.stereotype.Component;

/** Tells the close gate of a case whether an action is owned and dated for it. */
@Component
class PlannedPrevention implements Prevention {

  private final CorrectiveActions actions;

  PlannedPrevention(CorrectiveActions actions) {
    this.actions = actions;
  }

  @Override
  public boolean isPlanned(CaseId id) {
    return actions.isPlannedFor(id.value());
  }
}

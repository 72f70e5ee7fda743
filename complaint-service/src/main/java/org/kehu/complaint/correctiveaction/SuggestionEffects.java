package org.kehu.complaint.correctiveaction;

import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.springframework.stereotype.Component;

/**
 * Tells whoever made a suggestion what came of it, once it was adopted and found to have helped
 * (建议采纳成效反馈, P-64 to P-66): one word in each of the cases that suggested it.
 */
@Component
public class SuggestionEffects {

  private final CorrectiveActions actions;
  private final Cases cases;

  SuggestionEffects(CorrectiveActions actions, Cases cases) {
    this.actions = actions;
    this.cases = cases;
  }

  /** An action was checked; done by the system itself, once an event. */
  public void checked(ActionId id) {
    actions.find(id).ifPresent(action -> action.effect().ifPresent(found -> tell(action, found)));
  }

  private void tell(CorrectiveAction action, Completion.Check found) {
    String words = found.effectTold();
    if (words != null) {
      ToldEffect effect = new ToldEffect(action.id(), action.number(), words, found.stamp().at());
      action.caseIds().forEach(id -> cases.change(new CaseId(id), c -> c.tellEffect(effect)));
    }
  }
}

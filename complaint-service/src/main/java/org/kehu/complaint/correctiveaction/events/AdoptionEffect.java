package org.kehu.complaint.correctiveaction.events;

import java.util.Set;
import org.kehu.complaint.Topics;
import org.kehu.complaint.correctiveaction.ActionId;
import org.kehu.complaint.correctiveaction.SuggestionEffects;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Tells what came of suggestions when an action that adopted them was found to have helped. */
@Component
class AdoptionEffect implements Effect {

  /** What is read of our own events. */
  record Checked(String actionId, boolean effective) {}

  private final SuggestionEffects effects;

  AdoptionEffect(SuggestionEffects effects) {
    this.effects = effects;
  }

  @Override
  public String name() {
    return "adopted-suggestions";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.complaint.action-checked.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    Checked checked = event.as(Checked.class);
    if (checked.effective()) {
      effects.checked(new ActionId(checked.actionId()));
    }
  }
}

package org.kehu.survey.measure.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;

/** Makes facts of what is told: of each event as it comes, and of all of them in a replay. */
interface FactListener extends Effect {

  /** What its facts are about. */
  Set<FactKind> kinds();

  /** Where the facts go that are counted. */
  FactDesk desk();

  /** Takes an event in; a repeat changes nothing. */
  void apply(IncomingEvent event, FactDesk into);

  @Override
  default void apply(IncomingEvent event) {
    apply(event, desk());
  }
}

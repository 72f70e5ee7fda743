package org.kehu.visit.followup.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.followup.FollowUpDesk;
import org.springframework.stereotype.Component;

/** The next step of a visit becomes a follow-up (catalogue V-06, V-12). */
@Component
class NextStepOpener implements Effect {

  private final FollowUpDesk desk;

  NextStepOpener(FollowUpDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "visit-next-step";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.visit.visit-completed.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    desk.openFor(event.as(Completed.class).visitId());
  }

  record Completed(String visitId) {}
}

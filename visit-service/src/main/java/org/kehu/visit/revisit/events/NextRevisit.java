package org.kehu.visit.revisit.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.revisit.RevisitPlanner;
import org.springframework.stereotype.Component;

/** Plans the next revisit when one was made, or a visit that may count as one (catalogue V-18). */
@Component
class NextRevisit implements Effect {

  private final RevisitPlanner planner;

  NextRevisit(RevisitPlanner planner) {
    this.planner = planner;
  }

  @Override
  public String name() {
    return "visit-next-revisit";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.visit.revisit-completed.v1", "kehu.visit.visit-conducted.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    planner.plan(event.as(Completed.class).customerId());
  }

  record Completed(String customerId) {}
}

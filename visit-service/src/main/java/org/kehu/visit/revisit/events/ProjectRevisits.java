package org.kehu.visit.revisit.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.revisit.RevisitPlanner;
import org.springframework.stereotype.Component;

/** Plans anew for a customer whose project was entered, delivered, closed or given to another. */
@Component
class ProjectRevisits implements Effect {

  private final RevisitPlanner planner;

  ProjectRevisits(RevisitPlanner planner) {
    this.planner = planner;
  }

  @Override
  public String name() {
    return "visit-project-revisit";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "kehu.visit.project-opened.v1",
        "kehu.visit.project-changed.v1",
        "kehu.visit.project-delivered.v1",
        "kehu.visit.project-closed.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    planner.plan(event.as(Changed.class).customerId());
  }

  record Changed(String customerId) {}
}

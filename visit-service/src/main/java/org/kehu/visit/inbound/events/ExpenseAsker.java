package org.kehu.visit.inbound.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.inbound.InboundDesk;
import org.springframework.stereotype.Component;

/** Puts an expense to the leader even when the service stopped before it did. */
@Component
class ExpenseAsker implements Effect {

  private final InboundDesk desk;

  ExpenseAsker(InboundDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "visit-inbound-expense";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.visit.inbound-expense-asked.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    desk.putToLeader(event.as(Asked.class).inboundVisitId());
  }

  record Asked(String inboundVisitId) {}
}

package org.kehu.customer.handover.events;

import java.util.Set;
import org.kehu.customer.Topics;
import org.kehu.customer.handover.HandoverStart;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Finishes what a request on a handover began, even when the service stopped in between. */
@Component
class HandoverEffects implements Effect {

  private static final String OPENED = "kehu.customer.handover-opened.v1";
  private static final String BEGUN = "kehu.customer.handover-begun.v1";
  private static final String CANCELLED = "kehu.customer.handover-cancelled.v1";

  private final HandoverStart start;

  HandoverEffects(HandoverStart start) {
    this.start = start;
  }

  /** What is read of these events. */
  record Happened(String handoverId) {}

  @Override
  public String name() {
    return "staff-handovers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER);
  }

  @Override
  public Set<String> types() {
    return Set.of(OPENED, BEGUN, CANCELLED);
  }

  @Override
  public void apply(IncomingEvent event) {
    String id = event.as(Happened.class).handoverId();
    switch (event.type()) {
      case OPENED -> start.announce(id);
      case BEGUN -> start.begin(id);
      default -> start.recall(id);
    }
  }
}

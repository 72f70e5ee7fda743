package org.kehu.visit.reception.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.reception.ReceptionAssigner;
import org.springframework.stereotype.Component;

/**
 * Finishes what a request began: a customer is given to somebody and a receiver is free again even
 * when the service stopped in between; who waits is received as soon as somebody is there.
 */
@Component
class ReceptionEffects implements Effect {

  private static final String REGISTERED = "kehu.visit.reception-registered.v1";
  private static final String ENDED = "kehu.visit.reception-ended.v1";

  private final ReceptionAssigner assigner;

  ReceptionEffects(ReceptionAssigner assigner) {
    this.assigner = assigner;
  }

  @Override
  public String name() {
    return "visit-reception";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of(
        REGISTERED,
        ENDED,
        "kehu.visit.rota-set.v1",
        "kehu.visit.rota-people-changed.v1",
        "kehu.visit.rota-member-back.v1",
        "kehu.visit.rota-receiver-freed.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    Happened happened = event.as(Happened.class);
    switch (event.type()) {
      case REGISTERED -> assigner.assign(happened.id());
      case ENDED -> assigner.free(happened.id());
      default -> assigner.assignWaiting(happened.outletId());
    }
  }

  record Happened(@Nullable String receptionId, String outletId) {

    String id() {
      if (receptionId == null) {
        throw new IllegalArgumentException("An event of a reception without its id");
      }
      return receptionId;
    }
  }
}

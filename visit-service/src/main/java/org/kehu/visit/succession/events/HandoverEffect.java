package org.kehu.visit.succession.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.succession.HandedCustomer;
import org.kehu.visit.succession.Succession;
import org.springframework.stereotype.Component;

/** Moves open work when a leaver's customers change hands, and the rest at the end. */
@Component
class HandoverEffect implements Effect {

  private static final String HANDED = "kehu.customer.handover-customers-handed.v1";
  private static final String COMPLETED = "kehu.customer.handover-completed.v1";

  private final Succession succession;

  HandoverEffect(Succession succession) {
    this.succession = succession;
  }

  /** What is read of customers that change hands. */
  record Handed(String staffId, LocalDate contactBy, List<HandedCustomer> customers) {}

  /** What is read of a handover that is done. */
  record Completed(String staffId, @Nullable String successorId) {}

  @Override
  public String name() {
    return "staff-handovers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER_EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of(HANDED, COMPLETED);
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().equals(HANDED)) {
      Handed handed = event.as(Handed.class);
      succession.follow(handed.staffId(), handed.customers(), handed.contactBy());
    } else {
      Completed done = event.as(Completed.class);
      String successor = done.successorId();
      if (successor != null) {
        succession.inheritAll(done.staffId(), successor);
      }
    }
  }
}

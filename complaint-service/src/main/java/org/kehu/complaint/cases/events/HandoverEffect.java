package org.kehu.complaint.cases.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.CaseSuccession;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Moves the open cases of a leaver when customers change hands, and the rest at the end. */
@Component
class HandoverEffect implements Effect {

  private static final String HANDED = "kehu.customer.handover-customers-handed.v1";
  private static final String COMPLETED = "kehu.customer.handover-completed.v1";

  private final CaseSuccession succession;

  HandoverEffect(CaseSuccession succession) {
    this.succession = succession;
  }

  /** What is read of customers that change hands. */
  record Handed(String staffId, List<Customer> customers) {

    /** By id of the customer. */
    Map<String, String> heirs() {
      Map<String, String> heirs = new HashMap<>();
      for (Customer customer : customers) {
        if (customer.ownerId() != null) {
          heirs.put(customer.customerId(), customer.ownerId());
        }
      }
      return heirs;
    }
  }

  /** One of them. */
  record Customer(String customerId, @Nullable String ownerId) {}

  /** What is read of a handover that is done. */
  record Completed(String staffId, @Nullable String successorId) {}

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
    return Set.of(HANDED, COMPLETED);
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().equals(HANDED)) {
      Handed handed = event.as(Handed.class);
      succession.follow(handed.staffId(), handed.heirs());
    } else {
      Completed done = event.as(Completed.class);
      succession.inheritAll(done.staffId(), done.successorId());
    }
  }
}

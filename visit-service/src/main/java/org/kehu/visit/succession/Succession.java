package org.kehu.visit.succession;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.visit.followup.FollowUpDesk;
import org.kehu.visit.visit.VisitDesk;
import org.springframework.stereotype.Component;

/**
 * Gives the open visits and follow-ups of somebody who leaves to whoever takes over, and has each
 * new owner get in touch with the customer. Revisits follow the customer by themselves.
 */
@Component
public class Succession {

  private final VisitDesk visits;
  private final FollowUpDesk followUps;

  Succession(VisitDesk visits, FollowUpDesk followUps) {
    this.visits = visits;
    this.followUps = followUps;
  }

  /** Customers change hands. */
  public void follow(String leaverId, List<HandedCustomer> handed, LocalDate contactBy) {
    Map<String, @Nullable String> heirs = new HashMap<>();
    handed.forEach(one -> heirs.put(one.customerId(), one.ownerId()));
    visits.inherit(leaverId, heirs::get);
    followUps.inherit(leaverId, heirs::get);
    for (int at = 0; at < handed.size(); at++) {
      HandedCustomer one = handed.get(at);
      String owner = one.ownerId();
      if (owner != null) {
        getInTouch(at, one.customerId(), owner, contactBy);
      }
    }
  }

  /** Each follow-up is made once, however often the event comes. */
  private void getInTouch(int item, String customerId, String owner, LocalDate contactBy) {
    Call.current()
        .item(item)
        .within(() -> {
          followUps.openForNewOwner(customerId, owner, contactBy);
          return Boolean.TRUE;
        });
  }

  /** What is open still goes to one person. */
  public void inheritAll(String leaverId, String successorId) {
    visits.inherit(leaverId, customer -> successorId);
    followUps.inherit(leaverId, customer -> successorId);
  }
}

package org.kehu.complaint.serviceorder;

import static org.kehu.kit.access.Role.ACCOUNT_MANAGER;
import static org.kehu.kit.access.Role.AGENT;
import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.Disclosure;

/** Who may do what with a service order that they see, beyond the access table's coarse rows. */
final class OrderRights {

  private static final Role[] SERVING = {
    AGENT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER
  };
  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};
  private static final Set<Role> TALKING =
      Set.of(
          AGENT, ACCOUNT_MANAGER, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER);

  private OrderRights() {}

  /** The orders that a caller works with: asked for, to be done, department's, all. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** Refuses with 403 what is not the caller's business. */
  static void require(OrderMove move, ServiceOrder order, Caller caller) {
    boolean technician = comes(order, caller);
    boolean serving = technician || asked(order, caller) || caller.hasAny(SERVING);
    boolean may =
        switch (move) {
          case APPOINT, CONFIRM, MISS, CANCEL -> serving;
          case COMPLETE -> technician || caller.hasAny(LINE);
        };
    if (!caller.isPerson() || !may) {
      throw OrderProblem.ORDER_NOT_YOURS.problem().with("move", move);
    }
  }

  /** How much of the person at the site is shown: who comes has to find it. */
  static Disclosure person(ServiceOrder order, Caller caller) {
    boolean keeps = comes(order, caller) || asked(order, caller);
    return Disclosure.of(caller, order.level(), keeps, TALKING, "complaints.personal");
  }

  private static boolean comes(ServiceOrder order, Caller caller) {
    return Objects.equals(order.technicianId(), caller.id());
  }

  private static boolean asked(ServiceOrder order, Caller caller) {
    return order.requested().by().equals(caller.id());
  }
}

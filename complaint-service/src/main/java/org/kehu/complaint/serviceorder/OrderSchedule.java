package org.kehu.complaint.serviceorder;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** What the policy in force and the other orders say: who sends, until when, who is free. */
@Component
class OrderSchedule {

  private final ServiceOrders orders;
  private final Policies policies;
  private final PolicyKind<OrderPolicy> kind;
  private final BusinessCalendars calendars;
  private final StaffDirectory staff;
  private final Clock clock;

  OrderSchedule(
      ServiceOrders orders,
      Policies policies,
      PolicyKind<OrderPolicy> kind,
      BusinessCalendars calendars,
      StaffDirectory staff,
      Clock clock) {
    this.orders = orders;
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
    this.staff = staff;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Who sends somebody. */
  String departmentFor(OrderKind wanted) {
    return policy().departmentFor(wanted);
  }

  /** Until when a time is to be arranged. */
  Instant appointBy() {
    return calendars.company().plus(clock.instant(), policy().appointWithin()).at();
  }

  /** Refuses who is not there or served elsewhere, and a time that keeps the customer waiting. */
  void require(String technicianId, TimeWindow window, OrderId of) {
    window.ahead(clock.instant(), policy().longestWindow());
    if (staff.byId(technicianId).filter(StaffMember::active).isEmpty()) {
      throw OrderProblem.TECHNICIAN_UNKNOWN.problem().with("technicianId", technicianId);
    }
    if (orders.isBusy(technicianId, window, of)) {
      throw OrderProblem.TECHNICIAN_BUSY.problem().with("technicianId", technicianId);
    }
  }

  private OrderPolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }
}

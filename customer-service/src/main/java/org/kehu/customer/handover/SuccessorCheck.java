package org.kehu.customer.handover;

import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.springframework.stereotype.Component;

/** Whether those who are named can take over what they are named for. */
@Component
class SuccessorCheck {

  private final StaffRegister staff;
  private final Customers customers;

  SuccessorCheck(StaffRegister staff, Customers customers) {
    this.staff = staff;
    this.customers = customers;
  }

  /** The leader of the leaver's department, or of the next above, takes all over. */
  Successors usual(StaffMember leaver) {
    return Successors.all(staff.leaderAbove(leaver.departmentId(), leaver.id()).orElse(null));
  }

  void require(Successors successors, String leaverId) {
    for (String person : successors.people()) {
      boolean there = staff.find(person).filter(SuccessorCheck::stays).isPresent();
      if (!there || person.equals(leaverId)) {
        throw HandoverProblem.HANDOVER_SUCCESSOR_INVALID.problem().with("staffId", person);
      }
    }
    List<String> named =
        successors.byCustomer().stream().map(Successors.ByCustomer::customerId).toList();
    for (String id : named) {
      boolean own = customers.find(id).map(Customer::ownerId).filter(leaverId::equals).isPresent();
      if (!own) {
        throw HandoverProblem.HANDOVER_CUSTOMER_FOREIGN.problem().with("customerId", id);
      }
    }
  }

  private static boolean stays(StaffMember member) {
    return member.isActive() && !member.isLeaving();
  }
}

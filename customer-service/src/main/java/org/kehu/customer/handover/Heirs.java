package org.kehu.customer.handover;

import java.util.Optional;
import java.util.stream.Stream;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Placement;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.springframework.stereotype.Component;

/**
 * To whom a customer comes at the moment when it changes hands: as chosen; when that person has
 * left meanwhile, to whoever takes the rest; else into the queue of the department.
 */
@Component
class Heirs {

  private final StaffRegister staff;

  Heirs(StaffRegister staff) {
    this.staff = staff;
  }

  Placement of(Customer file, Handover handover) {
    Successors chosen = handover.successors();
    return Stream.of(Optional.ofNullable(chosen.of(file)), Optional.ofNullable(chosen.rest()))
        .flatMap(Optional::stream)
        .flatMap(id -> staff.find(id).stream())
        .filter(StaffMember::isActive)
        .findFirst()
        .map(heir -> new Placement(heir.id(), heir.departmentId()))
        .orElseGet(() -> new Placement(null, file.departmentId()));
  }
}

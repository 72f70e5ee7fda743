package org.kehu.customer.loan;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.ids.Ids;

/**
 * Who must agree: the leader of the borrower's department, or whoever has a role.
 *
 * @param role null for the leader of the borrower's department
 * @param departmentId whose role holder it must be; null for any
 */
public record Approver(
    @Nullable @Pattern(regexp = "[a-z][a-z-]{1,30}") String role,
    @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {

  boolean isLeader() {
    return role == null;
  }

  Participant of(String borrowersDepartment) {
    if (role == null) {
      return Participant.leaderOf(borrowersDepartment);
    }
    Role named = Role.of(role).orElseThrow();
    return departmentId == null ? Participant.role(named) : Participant.role(named, departmentId);
  }
}

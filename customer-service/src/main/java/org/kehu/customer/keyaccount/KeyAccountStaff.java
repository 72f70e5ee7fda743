package org.kehu.customer.keyaccount;

import java.util.List;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.springframework.stereotype.Component;

/** Knows who of ours goes along, signs and keeps contact. */
@Component
class KeyAccountStaff {

  private final StaffDirectory staff;

  KeyAccountStaff(StaffDirectory staff) {
    this.staff = staff;
  }

  /**
   * The manager answers for the key account's department, the supervisor is somebody else (C-101).
   */
  void requireSurveyParty(String managerId, String supervisorId, String departmentId) {
    boolean manages =
        staff
            .byId(managerId)
            .filter(one -> one.active() && one.departments().contains(departmentId))
            .isPresent();
    if (!manages || !isActive(supervisorId) || managerId.equals(supervisorId)) {
      throw KeyAccountProblem.SURVEY_PARTY_INVALID
          .problem()
          .with("managerId", managerId)
          .with("supervisorId", supervisorId)
          .with("departmentId", departmentId);
    }
  }

  /** All are with the company (C-114). */
  void requireActive(List<String> staffIds) {
    List<String> unknown = staffIds.stream().filter(id -> !isActive(id)).toList();
    if (!unknown.isEmpty()) {
      throw KeyAccountProblem.CONTACT_UNKNOWN.problem().with("staffIds", unknown);
    }
  }

  private boolean isActive(String staffId) {
    return staff.byId(staffId).filter(StaffMember::active).isPresent();
  }

  /** Whether somebody belongs to the department, or answers for it. */
  boolean isOfDepartment(String staffId, String departmentId) {
    return staff
        .byId(staffId)
        .filter(one ->
            one.department().equals(departmentId) || one.departments().contains(departmentId))
        .isPresent();
  }
}

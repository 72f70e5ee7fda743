package org.kehu.customer.handover;

import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.problem.Problem;

/**
 * Who may do what with a handover: the leaver's department and the information department, or the
 * office and the general manager for either; never the leaver.
 */
final class HandoverRights {

  private HandoverRights() {}

  static void requireBusiness(Caller caller, String leaverId, String departmentId) {
    require(caller, leaverId, departmentId);
  }

  static void require(Caller caller, Handover handover, Side side) {
    String department =
        switch (side) {
          case BUSINESS -> handover.departmentId();
          case INFORMATION -> handover.informationDepartment();
        };
    require(caller, handover.leaverId(), department);
  }

  private static void require(Caller caller, String leaverId, String departmentId) {
    boolean answers =
        departmentId.equals(caller.departmentId())
            || caller.departments().contains(departmentId)
            || caller.hasAny(Role.OFFICE, Role.GENERAL_MANAGER);
    if (!answers || caller.id().equals(leaverId)) {
      throw refusal(departmentId);
    }
  }

  private static Problem refusal(String departmentId) {
    return HandoverProblem.HANDOVER_NOT_YOURS.problem().with("departmentId", departmentId);
  }
}

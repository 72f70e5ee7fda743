package org.kehu.complaint.crisis;

import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;

/** Who may do what with a crisis that they see, beyond the access table's coarse rows. */
final class CrisisRights {

  private CrisisRights() {}

  /** Own, department's, alerted, all. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** A department takes note through its leader or its own line. */
  static void requireSpeaks(String departmentId, Crisis crisis, Caller caller) {
    boolean leader =
        crisis.alerted().stream()
            .filter(one -> one.departmentId().equals(departmentId))
            .anyMatch(one -> Objects.equals(one.leaderId(), caller.id()));
    boolean line =
        caller.hasAny(SUPERVISOR, MANAGER)
            && (departmentId.equals(caller.departmentId())
                || caller.departments().contains(departmentId));
    if (!caller.isPerson() || !(leader || line || caller.has(GENERAL_MANAGER))) {
      throw CrisisProblem.CRISIS_NOT_YOURS.problem();
    }
  }

  /** The checklist is done by who handles the case and the line. */
  static void requireHandles(Crisis crisis, Caller caller) {
    boolean handles =
        Objects.equals(crisis.assigneeId(), caller.id())
            || caller.hasAny(COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER);
    if (!caller.isPerson() || !handles) {
      throw CrisisProblem.CRISIS_NOT_YOURS.problem();
    }
  }
}

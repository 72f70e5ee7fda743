package org.kehu.complaint.correctiveaction;

import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;

/** Who may do what with an action that they see, beyond the access table's coarse rows. */
final class ActionRights {

  private static final Role[] ANSWERABLE = {
    COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER
  };

  private ActionRights() {}

  /** The actions that a caller works with: own, planned, department's, all; to the clearance. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** Whoever works on a case plans what follows from it; without a case the complaint group. */
  static boolean mayPlan(Caller caller) {
    return caller.hasAny(ANSWERABLE);
  }

  /** The same for one case: its handler too. */
  static boolean mayPlanFor(ComplaintCase complaint, Caller caller) {
    return mayPlan(caller) || Objects.equals(complaint.assigneeId(), caller.id());
  }

  /** Refuses with 403 what is not the caller's business. */
  static void require(ActionMove move, CorrectiveAction action, Caller caller) {
    boolean owner = action.ownerId().equals(caller.id());
    boolean answerable = caller.hasAny(ANSWERABLE) || action.planned().by().equals(caller.id());
    boolean may =
        switch (move) {
          case COMPLETE -> owner || answerable;
          case REPLAN, CONFIRM, REJECT, CANCEL -> answerable;
        };
    if (!caller.isPerson() || !may) {
      throw ActionProblem.ACTION_NOT_YOURS.problem().with("move", move);
    }
    if (owner && (move == ActionMove.CONFIRM || move == ActionMove.REJECT)) {
      throw ActionProblem.OWN_ACTION.problem();
    }
  }
}

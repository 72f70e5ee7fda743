package org.kehu.complaint.briefing;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;

/** Who may do what with a briefing that they see, beyond the access table's coarse rows. */
final class BriefingRights {

  private BriefingRights() {}

  /** The briefings that a caller works with: own, to take note of, department's, all. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** Only its author takes it back. */
  static void requireAuthor(Briefing briefing, Caller caller) {
    if (!briefing.submitted().by().equals(caller.id())) {
      throw notYours(BriefingMove.WITHDRAW);
    }
  }

  /** Note is taken by the department's leader or line, never by the author. */
  static void requireRecipient(String departmentId, Briefing briefing, Caller caller) {
    boolean author = briefing.submitted().by().equals(caller.id());
    boolean leader =
        briefing.recipients().stream()
            .filter(recipient -> recipient.departmentId().equals(departmentId))
            .anyMatch(recipient -> Objects.equals(recipient.leaderId(), caller.id()));
    boolean line =
        caller.hasAny(SUPERVISOR, MANAGER)
            && (departmentId.equals(caller.departmentId())
                || caller.departments().contains(departmentId));
    boolean may = leader || line || caller.has(GENERAL_MANAGER);
    if (!caller.isPerson() || author || !may) {
      throw notYours(BriefingMove.ACKNOWLEDGE);
    }
  }

  private static RuntimeException notYours(BriefingMove move) {
    return BriefingProblem.BRIEFING_NOT_YOURS.problem().with("move", move);
  }
}

package org.kehu.complaint.cooperation;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;

/** Who may do what with a cooperation that they see, beyond the access table's coarse rows. */
final class CooperationRights {

  private CooperationRights() {}

  /** The cooperations that a caller works with: asked, to be heard, department's, all. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** The one that needs help leads; the office decides (由办公室主持裁决). */
  static void require(CooperationMove move, Cooperation cooperation, Caller caller) {
    boolean may =
        switch (move) {
          case OPINE -> true;
          case RULE -> caller.hasAny(OFFICE, GENERAL_MANAGER);
          case SUBMIT_SLIP, CANCEL -> leads(cooperation, caller);
        };
    if (!caller.isPerson() || !may) {
      throw notYours(move);
    }
  }

  /** A department is spoken for by its leader or its own line. */
  static void requireSpeaks(String departmentId, Cooperation cooperation, Caller caller) {
    boolean leader =
        cooperation.partners().stream()
            .filter(partner -> partner.departmentId().equals(departmentId))
            .anyMatch(partner -> Objects.equals(partner.leaderId(), caller.id()));
    boolean line =
        caller.hasAny(SUPERVISOR, MANAGER)
            && (departmentId.equals(caller.departmentId())
                || caller.departments().contains(departmentId));
    if (!leader && !line && !caller.has(GENERAL_MANAGER)) {
      throw notYours(CooperationMove.OPINE);
    }
  }

  private static boolean leads(Cooperation cooperation, Caller caller) {
    boolean line =
        caller.hasAny(SUPERVISOR, MANAGER)
            && cooperation.departmentId().equals(caller.departmentId());
    return line
        || caller.hasAny(OFFICE, GENERAL_MANAGER)
        || cooperation.asked().by().equals(caller.id());
  }

  private static RuntimeException notYours(CooperationMove move) {
    return CooperationProblem.COOPERATION_NOT_YOURS.problem().with("move", move);
  }
}

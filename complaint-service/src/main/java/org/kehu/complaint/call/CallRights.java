package org.kehu.complaint.call;

import static org.kehu.kit.access.Role.ACCOUNT_MANAGER;
import static org.kehu.kit.access.Role.AGENT;
import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.Disclosure;

/** Who may do what with a call that they see, beyond the access table's coarse rows. */
final class CallRights {

  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};
  private static final Set<Role> TALKING =
      Set.of(
          AGENT, ACCOUNT_MANAGER, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER);

  private CallRights() {}

  /** The calls that a caller works with: answered, put through, department's, all. */
  static Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** Refuses with 403 what is not the caller's business: who has it, who answered, their line. */
  static void require(CallMove move, PhoneCall call, Caller caller) {
    boolean may = keeps(call, caller) || caller.hasAny(LINE);
    if (!caller.isPerson() || !may) {
      throw CallProblem.CALL_NOT_YOURS.problem().with("move", move);
    }
  }

  /** How much of the person at the other end is shown. */
  static Disclosure person(PhoneCall call, Caller caller) {
    return Disclosure.of(caller, call.level(), keeps(call, caller), TALKING, "complaints.personal");
  }

  private static boolean keeps(PhoneCall call, Caller caller) {
    return call.handlerId().equals(caller.id()) || call.taken().by().equals(caller.id());
  }
}

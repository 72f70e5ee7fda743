package org.kehu.complaint.suspicion;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;

/**
 * Who sees a suspicion and judges it: the line of the person, the office and the general manager
 * (垂直领导, X-50); never the person, who is heard once it is a violation.
 */
final class SuspicionRights {

  private SuspicionRights() {}

  static Sight sight(Caller caller) {
    if (!caller.isPerson() || !caller.rightsFresh()) {
      return Sight.nothing();
    }
    if (caller.hasAny(OFFICE, GENERAL_MANAGER)) {
      return Sight.everything(Level.TOP_SECRET);
    }
    return caller.hasAny(SUPERVISOR, MANAGER)
        ? Sight.of(departments(caller), Level.RESTRICTED)
        : Sight.nothing();
  }

  private static Set<String> departments(Caller caller) {
    Set<String> tokens = new LinkedHashSet<>();
    String own = caller.departmentId();
    if (own != null) {
      tokens.add(Tokens.department(own));
    }
    if (caller.has(MANAGER)) {
      caller.departments().forEach(below -> tokens.add(Tokens.department(below)));
    }
    return tokens;
  }
}

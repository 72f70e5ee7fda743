package org.kehu.customer.view;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;

/** Who sees a saved view, and who may do what with it. */
final class ViewRights {

  private ViewRights() {}

  /** The department whose leader answers for what its people keep. */
  static String home(String departmentId) {
    return "home:" + departmentId;
  }

  /** The own ones, those shared with the caller, and a leader's people's. */
  static Sight sight(Caller caller) {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(caller.id()));
    String department = caller.departmentId();
    if (department != null) {
      tokens.add(Tokens.department(department));
    }
    if (leads(caller)) {
      caller.departments().forEach(led -> tokens.add(home(led)));
    }
    return Sight.of(tokens, Level.NORMAL);
  }

  private static boolean leads(Caller caller) {
    return caller.hasAny(Role.SUPERVISOR, Role.MANAGER);
  }

  /** Only its owner changes a view. */
  static void requireOwner(Caller caller, SavedView view) {
    if (!caller.id().equals(view.ownerId())) {
      throw ofAnother(view);
    }
  }

  /** Its owner ends a view, or the leader once the owner has left. */
  static void requireOwnerOrHeir(Caller caller, SavedView view, boolean left) {
    if (!caller.id().equals(view.ownerId())) {
      requireHeir(caller, view, left);
    }
  }

  /** What a leaver kept is for the department's leader to decide. */
  static void requireHeir(Caller caller, SavedView view, boolean left) {
    if (!leads(caller) || !caller.departments().contains(view.departmentId())) {
      throw ofAnother(view);
    }
    if (!left) {
      throw ViewProblem.VIEW_OWNER_PRESENT.problem().with("ownerId", view.ownerId());
    }
  }

  private static RuntimeException ofAnother(SavedView view) {
    return ViewProblem.VIEW_OF_ANOTHER.problem().with("ownerId", view.ownerId());
  }
}

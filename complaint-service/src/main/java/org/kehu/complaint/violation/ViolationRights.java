package org.kehu.complaint.violation;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;

/**
 * Who sees a violation and may do what with it: the parties and the person's line, nobody else
 * whatever their reach (垂直领导, X-50).
 */
final class ViolationRights {

  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};

  private ViolationRights() {}

  /** In the scope of what somebody did or reported. */
  static String party(String staffId) {
    return "party:" + staffId;
  }

  static Sight sight(Caller caller) {
    if (caller.isSystem() || (caller.hasAny(OFFICE, GENERAL_MANAGER) && caller.rightsFresh())) {
      return Sight.everything(Level.TOP_SECRET);
    }
    Sight own = Sight.of(Set.of(party(caller.id())), Level.TOP_SECRET);
    boolean leads = caller.hasAny(SUPERVISOR, MANAGER) && caller.rightsFresh();
    return leads ? own.or(Sight.of(departments(caller), Level.RESTRICTED)) : own;
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

  /** Refuses with 403 what is not the caller's business. */
  static void require(ViolationMove move, Violation violation, Caller caller) {
    boolean person = violation.personId().equals(caller.id());
    boolean line = caller.hasAny(LINE);
    boolean may =
        switch (move) {
          case HEAR -> person || line;
          case PROPOSE, DROP -> line;
          case APPROVE, REFUSE -> decides(violation.verdict(), caller);
          case APPEAL -> person;
          case UPHOLD -> caller.hasAny(OFFICE, GENERAL_MANAGER);
        };
    if (!caller.isPerson() || !may) {
      throw ViolationProblem.VIOLATION_NOT_YOURS.problem().with("move", move);
    }
    if (isInterested(move, violation, caller)) {
      throw ViolationProblem.VIOLATION_INTERESTED.problem().with("move", move);
    }
  }

  /**
   * The role that the rule names, or the general manager; before a proposal anybody of the line.
   */
  private static boolean decides(@Nullable Verdict verdict, Caller caller) {
    return verdict == null
        ? caller.hasAny(LINE)
        : caller.has(GENERAL_MANAGER) || caller.has(verdict.approver());
  }

  /** Nobody judges themselves; who proposed does not decide, who decided does not judge again. */
  private static boolean isInterested(ViolationMove move, Violation violation, Caller caller) {
    boolean person = violation.personId().equals(caller.id());
    Verdict verdict = violation.verdict();
    return switch (move) {
      case HEAR, APPEAL -> false;
      case PROPOSE -> person;
      case DROP -> person || (verdict != null && by(verdict.decided(), caller));
      case APPROVE, REFUSE -> person || (verdict != null && by(verdict.proposed(), caller));
      case UPHOLD -> person || (verdict != null && by(verdict.decided(), caller));
    };
  }

  private static boolean by(@Nullable Stamp stamp, Caller caller) {
    return stamp != null && Objects.equals(stamp.by(), caller.id());
  }
}

package org.kehu.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.visit.inbound.InboundVisit;
import org.kehu.visit.reception.Reception;
import org.kehu.visit.visit.Visit;

/**
 * Who may do what in visit-service, beyond the access table: data scope and level are the suite's
 * own (roles and the scope copied from the customer), the finer rights are here, one method each.
 */
public final class SecurityRules {

  private static final Set<Role> PERSONAL_ROLES =
      Set.of(Role.SUPERVISOR, Role.MANAGER, Role.GENERAL_MANAGER);
  private static final String PERSONAL = "visits.personal";

  private SecurityRules() {}

  /**
   * Whose visits, revisits and follow-ups the caller sees: own, department or all, up to clearance.
   */
  public static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }

  /** The staff id of the person who asks; apps own no work here. */
  public static String person() {
    Caller caller = Call.current().caller();
    if (!caller.isPerson()) {
      throw RequestProblem.RIGHT_MISSING.problem();
    }
    return caller.id();
  }

  /** Whether the caller leads others and may plan for them. */
  public static boolean leads() {
    return Call.current().caller().hasAny(Role.SUPERVISOR, Role.MANAGER, Role.GENERAL_MANAGER);
  }

  /** Whether the caller leads the people of a department. */
  public static boolean leadsAt(String departmentId) {
    Caller caller = Call.current().caller();
    return caller.has(Role.GENERAL_MANAGER)
        || leads()
            && (departmentId.equals(caller.departmentId())
                || caller.departments().contains(departmentId));
  }

  /** The department of the person who asks. */
  public static Optional<String> department() {
    return Optional.ofNullable(Call.current().caller().departmentId());
  }

  /**
   * Whether the caller may give work to somebody else: leaders may; others only pass on what is
   * their own (catalogue V-12).
   */
  public static boolean mayPassOn(String ownerId) {
    Caller caller = Call.current().caller();
    return caller.isSystem() || caller.id().equals(ownerId) || leads();
  }

  /** Roles as tasks name them. */
  public static List<String> roleNames(Caller caller) {
    return Arrays.stream(Role.values()).filter(caller::has).map(Role::wireName).toList();
  }

  /** Roles of the caller whose queues are served whatever the department. */
  public static Set<String> rolesOfAllDepartments(Caller caller) {
    return caller.roles().stream()
        .filter(role -> role.reach() == Role.Reach.EVERYTHING)
        .map(Role::wireName)
        .collect(Collectors.toSet());
  }

  /**
   * How much of a visitor is shown: all to those who receive, entered or own the customer and to
   * leaders; else masked (G-08).
   */
  public static Disclosure disclosure(Reception reception) {
    Caller caller = Call.current().caller();
    boolean keeper =
        reception.isReceivedBy(caller.id())
            || caller.id().equals(reception.belongsToId())
            || caller.id().equals(reception.registrarId());
    return Disclosure.of(caller, reception.level(), keeper, PERSONAL_ROLES, PERSONAL);
  }

  /** Whether papers of a visit are shown: to those who visit and to leaders (G-08). */
  public static Disclosure disclosure(Visit visit) {
    Caller caller = Call.current().caller();
    boolean visitor =
        visit.plan().visitors().stream().anyMatch(one -> one.staffId().equals(caller.id()));
    return Disclosure.of(caller, visit.level(), visitor, PERSONAL_ROLES, PERSONAL);
  }

  /** How much of guests is shown: all to their hosts and to leaders; else masked (G-08). */
  public static Disclosure disclosure(InboundVisit visit) {
    Caller caller = Call.current().caller();
    boolean keeper = visit.arrangement().hostIds().contains(caller.id());
    return Disclosure.of(caller, visit.level(), keeper, PERSONAL_ROLES, PERSONAL);
  }
}

package org.kehu.survey;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;

/**
 * Who may do what here, beyond the access table ({@code access/survey.yaml} in the contracts, which
 * says which roles and scopes reach an operation at all).
 *
 * <ul>
 *   <li>Questionnaires and surveys hold no customer data: who reaches the operation sees all of
 *       them.
 *   <li>Invitations belong to the customer's people, and to the departments that run the survey and
 *       send its questionnaires, since they ask; they have the customer's level. What is known of
 *       an unknown customer is its id, so until the customer's state arrives only the highest
 *       clearance below 绝密 sees them.
 *   <li>What a customer answered is seen by who may see the customer, and by nobody else: not by
 *       the department that runs the survey either. Answers of nobody in particular (an anonymous
 *       complainant) are that department's.
 *   <li>What an anonymous survey found is told, once it is closed, to all who read results; its
 *       answers are shown to nobody.
 *   <li>How well somebody works is seen by themselves, by who leads or supervises their department,
 *       by the office and the general manager.
 *   <li>Results count what the caller may see; in a survey of the own department everything up to
 *       the own clearance, since no answer can be told from a result.
 * </ul>
 */
public final class SecurityRules {

  /** Level of what belongs to a customer whose state has not arrived yet. */
  public static final Level UNKNOWN_CUSTOMER = Level.CONFIDENTIAL;

  private SecurityRules() {}

  /** Questionnaires and surveys that the caller sees. */
  public static Sight projects() {
    Caller caller = Call.current().caller();
    return Sight.everything(caller.isSystem() ? Level.TOP_SECRET : Level.NORMAL);
  }

  /** Invitations and responses that the caller sees. */
  public static Sight answers() {
    return Sight.ofRoles(Call.current().caller());
  }

  /** Responses that count in the results which the caller reads of this department's surveys. */
  public static Sight results(String surveyDepartment) {
    Caller caller = Call.current().caller();
    boolean office =
        surveyDepartment.equals(caller.departmentId())
            || caller.departments().contains(surveyDepartment);
    return office ? answers().or(Sight.everything(Sight.clearance(caller))) : answers();
  }

  /**
   * Whether the caller may see how well somebody works: everybody the own work, who leads or
   * supervises a department that of the department and its people, and who sees everything all.
   *
   * @param departmentId null for the company
   * @param staffId null for a whole department
   */
  public static boolean seesWorkOf(@Nullable String departmentId, @Nullable String staffId) {
    Caller caller = Call.current().caller();
    if (caller.isSystem() || caller.hasAny(Role.GENERAL_MANAGER, Role.OFFICE)) {
      return true;
    }
    if (caller.id().equals(staffId)) {
      return true;
    }
    if (departmentId == null || !caller.hasAny(Role.SUPERVISOR, Role.MANAGER)) {
      return false;
    }
    return departmentId.equals(caller.departmentId())
        || caller.has(Role.MANAGER) && caller.departments().contains(departmentId);
  }

  /** Scope of a response: the customer's people, or the survey's department if it has none. */
  public static Set<String> answerScope(
      String surveyDepartment, @Nullable String customerId, Set<String> customerScope) {
    return customerId == null
        ? scope(surveyDepartment, customerScope)
        : new LinkedHashSet<>(customerScope);
  }

  /** The same and the department that sends the questionnaires (catalogue S-03, K-19). */
  public static Set<String> scope(
      String surveyDepartment, String sendingDepartment, Set<String> customerScope) {
    Set<String> scope = scope(surveyDepartment, customerScope);
    scope.addAll(scope(sendingDepartment, Set.of()));
    return scope;
  }

  /** Scope of an invitation: the customer's people and the survey's department. */
  public static Set<String> scope(String surveyDepartment, Set<String> customerScope) {
    Set<String> scope = new LinkedHashSet<>(customerScope);
    scope.add(Tokens.department(surveyDepartment));
    scope.add(Tokens.queue(surveyDepartment));
    return scope;
  }
}

package org.kehu.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person, an internal app or the system itself. Departments come from the staff
 * directory, not from the token.
 *
 * @param kind person, app or system
 * @param id staff id of a person, client id of an app, {@code system:<service>}
 * @param roles of a person; empty for others
 * @param scopes of an app ({@code customers.read}); empty for persons
 * @param departmentId a person's department
 * @param departments the departments that a leader or deputy answers for, own and all below; else
 *     the own
 * @param rightsFresh whether the directory's copy is young enough to trust above {@link
 *     Level#NORMAL}
 */
public record Caller(
    Kind kind,
    String id,
    Set<Role> roles,
    Set<String> scopes,
    @Nullable String departmentId,
    Set<String> departments,
    boolean rightsFresh) {

  /** What kind of caller. */
  public enum Kind {
    PERSON,
    APP,
    SYSTEM,
    /** Nobody known: pages that are open to the public. */
    ANONYMOUS
  }

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    departments = Set.copyOf(departments);
  }

  /** The system acting by itself: timers and consumers of a service. */
  public static Caller system(String service) {
    return new Caller(Kind.SYSTEM, "system:" + service, Set.of(), Set.of(), null, Set.of(), true);
  }

  /** Somebody without a token, on a public page. */
  public static Caller anonymous() {
    return new Caller(Kind.ANONYMOUS, "anonymous", Set.of(), Set.of(), null, Set.of(), true);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(String scope) {
    return scopes.contains(scope);
  }

  public boolean isPerson() {
    return kind == Kind.PERSON;
  }

  public boolean isSystem() {
    return kind == Kind.SYSTEM;
  }
}

package org.kehu.kit.access.table;

import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;

/**
 * The coarse right an operation asks for: an app needs one of the scopes, a person one of the
 * roles; an open operation asks for nothing. Finer rights (data scope, field, level) are the
 * service's own check.
 *
 * @param open whether anybody may call without a token
 * @param scopes any one of them lets an app in; empty keeps all apps out
 * @param roles any one of them lets a person in, {@value #ANY_ROLE} means whatever role; empty
 *     keeps all persons out
 */
public record Requirement(boolean open, Set<String> scopes, Set<String> roles) {

  /** Stands for any role a person may have. */
  public static final String ANY_ROLE = "*";

  public Requirement {
    scopes = Set.copyOf(scopes);
    roles = Set.copyOf(roles);
  }

  /** Needs no token. */
  public static Requirement none() {
    return new Requirement(true, Set.of(), Set.of());
  }

  /** Whether an app that holds these scopes may pass. */
  public boolean metByScopes(Set<String> held) {
    return open || anyOf(scopes, held);
  }

  /** Whether a person who holds these roles may pass. */
  public boolean metByRoles(Set<String> held) {
    return open || (!held.isEmpty() && roles.contains(ANY_ROLE)) || anyOf(roles, held);
  }

  /** Whether this caller may pass. */
  public boolean metBy(Caller caller) {
    return caller.isPerson()
        ? metByRoles(caller.roles().stream().map(Role::wireName).collect(Collectors.toSet()))
        : metByScopes(caller.scopes());
  }

  private static boolean anyOf(Set<String> wanted, Set<String> held) {
    for (String one : held) {
      if (wanted.contains(one)) {
        return true;
      }
    }
    return false;
  }
}

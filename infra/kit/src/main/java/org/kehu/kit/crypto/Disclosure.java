package org.kehu.kit.crypto;

import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;

/** How much of a personal value a caller is shown. */
public enum Disclosure {
  /** As it is. */
  PLAIN,
  /** So that somebody who knows it recognises it. */
  MASKED,
  /** Nothing of it. */
  HIDDEN;

  /**
   * What a service's usual rule gives: plain to those who keep the document and to the roles and
   * apps with the right; else masked, and hidden altogether in documents above the level that the
   * caller is cleared for.
   *
   * @param level of the document
   * @param keeper whether the caller owns the document or took it in
   * @param roles that see personal data in this service
   * @param scope that shows them to an app
   */
  public static Disclosure of(
      Caller caller, Level level, boolean keeper, Set<Role> roles, String scope) {
    boolean plain =
        switch (caller.kind()) {
          case SYSTEM -> true;
          case ANONYMOUS -> false;
          case APP -> caller.has(scope);
          case PERSON -> keeper || caller.roles().stream().anyMatch(roles::contains);
        };
    if (plain) {
      return PLAIN;
    }
    return Sight.clearance(caller).covers(level) ? MASKED : HIDDEN;
  }
}

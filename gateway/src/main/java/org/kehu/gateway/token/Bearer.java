package org.kehu.gateway.token;

import java.time.Instant;
import java.util.Set;
import org.kehu.kit.access.table.Requirement;

/**
 * A caller whose token was verified.
 *
 * @param client whom limits are counted for: {@code person:<sub>} or {@code app:<client id>}
 * @param person a person has roles, an app has scopes
 * @param rights roles of a person, scopes of an app
 * @param expiresAt when the token ends
 */
public record Bearer(String client, boolean person, Set<String> rights, Instant expiresAt) {

  public Bearer {
    rights = Set.copyOf(rights);
  }

  /** Whether the coarse right is there. */
  public boolean meets(Requirement requirement) {
    return person ? requirement.metByRoles(rights) : requirement.metByScopes(rights);
  }
}

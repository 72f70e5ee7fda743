package org.kehu.gateway.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private static final String PERSON = "person:";
  private static final String APP = "app:";

  /** A person, by the name that the issuer gives. */
  static Bearer person(String userName, Set<String> roles, Instant expiresAt) {
    return new Bearer(PERSON + userName, true, roles, expiresAt);
  }

  /** An app. */
  static Bearer app(String clientId, Set<String> scopes, Instant expiresAt) {
    return new Bearer(APP + clientId, false, scopes, expiresAt);
  }

  /** The name of a person; null for an app. */
  public @Nullable String userName() {
    return person ? client.substring(PERSON.length()) : null;
  }

  /** The id of an app; null for a person. */
  public @Nullable String clientId() {
    return person ? null : client.substring(APP.length());
  }

  /** Whether the coarse right is there. */
  public boolean meets(Requirement requirement) {
    return person ? requirement.metByRoles(rights) : requirement.metByScopes(rights);
  }
}

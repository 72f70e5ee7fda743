package org.kehu.customer.accountteam;

import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a role of the team.
 *
 * @param reportsTo staff id of who directs the person
 * @param region in which the person works; null for all
 */
public record Appoint(String staffId, TeamRole role, String reportsTo, @Nullable String region) {

  public Appoint {
    if (role == TeamRole.SUPERVISOR && region == null) {
      throw TeamProblem.TEAM_REGION_MISSING.problem().with("staffId", staffId);
    }
  }
}

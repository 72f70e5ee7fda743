package org.kehu.kit.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A letter of delegation (委托书, C-72) as {@code kehu.staff.state.v1} tells it with its writer: what
 * somebody else may do in the writer's stead. A letter that was revoked is not told any more.
 *
 * @param delegateId staff id of who acts for the writer
 * @param powers codes of the powers it lends, as {@link Power#code()}
 * @param roles the roles in which the writer lends them, as tokens name them: whoever acts for
 *     somebody in a role needs a letter that says so
 * @param from its first moment
 * @param until the moment from which it does not hold any more
 */
public record DelegationLetter(
    String id,
    String delegateId,
    Set<String> powers,
    Set<String> roles,
    Instant from,
    Instant until) {

  public DelegationLetter {
    powers = powers == null ? Set.of() : Set.copyOf(powers);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  /** Whether it holds at a time. */
  public boolean holdsAt(Instant time) {
    return !time.isBefore(from) && time.isBefore(until);
  }
}

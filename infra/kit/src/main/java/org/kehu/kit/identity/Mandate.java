package org.kehu.kit.identity;

import org.jspecify.annotations.Nullable;

/**
 * By what right somebody acts for another person at a moment: as deputy while the person is away,
 * in everything; or by a letter of delegation, in the powers that it lends (C-72).
 *
 * @param principal the person acted for
 * @param letter null for a deputy
 * @param away whether the principal is away at that moment
 */
public record Mandate(StaffMember principal, @Nullable DelegationLetter letter, boolean away) {

  /** Whether for somebody who is away, in everything. */
  public boolean isDeputyship() {
    return letter == null;
  }

  /** Whether it reaches as far as this power. */
  public boolean covers(Power power) {
    return letter == null
        || (letter.powers().contains(power.code()) && (away || !power.onlyWhileAway()));
  }

  /** Whether it reaches as far as this power of somebody in a role. */
  public boolean covers(Power power, String role) {
    return letter != null && letter.roles().contains(role) && covers(power);
  }
}

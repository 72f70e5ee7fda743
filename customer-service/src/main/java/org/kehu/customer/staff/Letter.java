package org.kehu.customer.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of delegation (委托书, C-72): its writer lends powers to another person for a time. It is
 * kept for good with the person who lends.
 *
 * @param number of the paper, {@code WT-2026-0001}
 * @param delegateId who may act
 * @param powers codes of what the delegate may do; nothing else is lent
 * @param roles in which the powers are lent, as tokens name them
 * @param from its first moment
 * @param until the moment from which it does not hold any more
 * @param writtenBy the lender, or the office on the lender's behalf
 * @param revocation null unless it was taken back
 */
public record Letter(
    String id,
    String number,
    String delegateId,
    List<String> powers,
    List<String> roles,
    Instant from,
    Instant until,
    String reason,
    String writtenBy,
    Instant writtenAt,
    @Nullable Revocation revocation) {

  /** Who took a letter back, when and why. */
  public record Revocation(String by, Instant at, String reason) {}

  public Letter {
    powers = List.copyOf(powers);
    roles = List.copyOf(roles);
  }

  /** How it stands at a time. */
  public LetterStanding standingAt(Instant time) {
    if (revocation != null) {
      return LetterStanding.REVOKED;
    }
    if (!time.isBefore(until)) {
      return LetterStanding.ENDED;
    }
    return time.isBefore(from) ? LetterStanding.COMING : LetterStanding.IN_FORCE;
  }

  Letter revoked(Revocation how) {
    return new Letter(
        id, number, delegateId, powers, roles, from, until, reason, writtenBy, writtenAt, how);
  }
}

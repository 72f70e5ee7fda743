package org.kehu.survey.invitation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Life of an invitation. An answer given in time may be noticed after the expiry or the withdrawal,
 * so both may still become answered.
 */
public enum InvitationStatus {
  ISSUED,
  ANSWERED,
  EXPIRED,
  WITHDRAWN;

  private static final Map<InvitationStatus, Map<InvitationMove, InvitationStatus>> TABLE =
      Map.of(
          ISSUED,
              Map.of(
                  InvitationMove.ANSWER, ANSWERED,
                  InvitationMove.EXPIRE, EXPIRED,
                  InvitationMove.WITHDRAW, WITHDRAWN),
          ANSWERED, Map.of(),
          EXPIRED, Map.of(InvitationMove.ANSWER, ANSWERED),
          WITHDRAWN, Map.of(InvitationMove.ANSWER, ANSWERED));

  /** Where the move leads, if it is allowed. */
  public Optional<InvitationStatus> after(InvitationMove move) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
  }

  /** What people may do to it now; answers and expiry come by themselves. */
  public Set<InvitationMove> allowed() {
    return after(InvitationMove.WITHDRAW).isPresent() ? Set.of(InvitationMove.WITHDRAW) : Set.of();
  }
}
